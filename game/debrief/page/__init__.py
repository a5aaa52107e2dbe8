"""A document written down: one HTML file, Markdown, or a PDF; the same bytes for the same document."""
