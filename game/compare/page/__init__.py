"""The page of a class: one file without scripts that fetches nothing, for projector, telephone and paper."""
