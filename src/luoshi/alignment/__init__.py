"""When two figures speak of the same thing: a plan's targets and a report's outcomes, one year's plan and the
next's.
"""
