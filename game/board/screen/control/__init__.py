"""Exercise control: a page for each thing that it does, put together from sections, a file each."""
