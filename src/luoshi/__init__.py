"""落实 luoshi: read government plans and reports into figures and commitments, and see what became of each promise.

    import luoshi

    plan = luoshi.read("2024年重点工作安排.txt")
    for figure in plan.figures:
        print(figure.indicator, figure.low, figure.unit)

Importing luoshi loads nothing else; `read` and the shapes below are loaded when they are first used.
"""

from luoshi.compiled import use as _use_compiled

__version__ = "0.1.0"

__all__ = ["Findings", "__version__", "read", "read_bytes"]

_use_compiled()


def __getattr__(name):  # type: ignore[no-untyped-def]  # annotations here would cost the import of typing
    if name in ("Findings", "read", "read_bytes"):
        from luoshi import findings

        return getattr(findings, name)
    raise AttributeError(f"module 'luoshi' has no attribute {name!r}")


def __dir__():  # type: ignore[no-untyped-def]
    return sorted([*globals(), *__all__])
