"""Tasks, targets and observations as a workbook that people edit and bring back.

`columns` says what a sheet holds, `values` how a row's value stands in a cell, `writing` makes the workbook, `reading`
takes one apart, `comparing` holds it against the ledger. What it would change is written by
`luoshi_site.ledger.services.workbooks` alone.
"""
