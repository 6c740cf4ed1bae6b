"""The layout's promises: who may import whom, as .importlinter has them."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_imports_go_one_way_and_in_no_circle(monkeypatch, request):
    monkeypatch.chdir(request.config.rootpath)
    assert lint_imports(config_filename=".importlinter", no_cache=True) == EXIT_STATUS_SUCCESS
