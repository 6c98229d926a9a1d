"""Addresses of the ledger."""

from __future__ import annotations

from django.urls import path

from luoshi_site.ledger.views import adding, documents, figures, governments, home, importing, review, reviewing

app_name = "ledger"
urlpatterns = [
    path("g/", governments.governments, name="governments"),
    path("g/<int:government_id>/", home.home, name="home"),
    path("g/<int:government_id>/imports/", importing.imports, name="imports"),
    path("g/<int:government_id>/imports/rows/", importing.import_rows, name="import-rows"),
    path("g/<int:government_id>/documents/", documents.documents, name="documents"),
    path("documents/<int:document_id>/", documents.document, name="document"),
    path("documents/<int:document_id>/file/", documents.document_file, name="document-file"),
    path("documents/<int:document_id>/review/", review.review, name="review"),
    path("documents/<int:document_id>/add/", adding.add, name="add-row"),
    path("rows/<slug:kind>/<int:row_id>/", reviewing.row, name="row"),
    path("rows/<slug:kind>/<int:row_id>/<slug:verb>/", reviewing.settle, name="settle"),
    path("figures/<int:figure_id>/", figures.figure, name="figure"),
]
