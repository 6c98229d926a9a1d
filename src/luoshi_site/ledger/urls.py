"""Addresses of the ledger."""

from __future__ import annotations

from django.urls import path

from luoshi_site.ledger.views import (
    adding,
    commitments,
    documents,
    figures,
    governments,
    home,
    importing,
    plans,
    review,
    reviewing,
    todo,
    units,
)

app_name = "ledger"
urlpatterns = [
    path("g/", governments.governments, name="governments"),
    path("g/<int:government_id>/", home.home, name="home"),
    path("g/<int:government_id>/plans/", plans.plans, name="plans"),
    path("plans/<int:plan_id>/", plans.plan, name="plan"),
    path("commitments/<int:commitment_id>/", commitments.commitment, name="commitment"),
    path("commitments/<int:commitment_id>/confirm/", commitments.confirm, name="commitment-confirm"),
    path("commitments/<int:commitment_id>/edit/", commitments.edit, name="commitment-edit"),
    path("commitments/<int:commitment_id>/reject/", commitments.reject, name="commitment-reject"),
    path("commitments/<int:commitment_id>/withdraw/", commitments.withdraw, name="commitment-withdraw"),
    path("commitments/<int:commitment_id>/owner/", commitments.owner, name="commitment-owner"),
    path("commitments/<int:commitment_id>/comment/", commitments.comment, name="commitment-comment"),
    path("g/<int:government_id>/units/", units.units, name="units"),
    path("units/<int:unit_id>/", units.unit, name="unit"),
    path("units/<int:unit_id>/appoint/", units.appoint, name="unit-appoint"),
    path("g/<int:government_id>/todo/", todo.todo_page, name="todo"),
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
