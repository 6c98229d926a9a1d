"""Search for Chinese words of any length: an index of pairs of characters that the database itself keeps."""
