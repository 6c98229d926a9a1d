"""The upper storey: a site in which plans and reports are kept, confirmed and followed.

It calls `luoshi`, never the reverse.
"""
