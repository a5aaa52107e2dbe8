"""Views as the pages read them: plain values in one language, each word chosen here, none in the browser."""
