"""Naming what a number counts: the shortest noun phrase, without verb, number, unit or time."""
