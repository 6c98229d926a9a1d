"""A comparison as one self-contained web page: readable without a network, with a keyboard, on a phone, and printed."""
