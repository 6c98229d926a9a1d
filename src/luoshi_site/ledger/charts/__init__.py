"""Charts drawn on the server: SVG made of plain shapes, whose colours and fonts come from the page's stylesheet."""
