"""A document's text set for reading: its blocks in order, and those blocks as escaped HTML."""

from luoshi_site.ledger.typesetting.blocks import Block, blocks
from luoshi_site.ledger.typesetting.html import Mark, Setting, find_hits, set_block, set_text

__all__ = ["Block", "Mark", "Setting", "blocks", "find_hits", "set_block", "set_text"]
