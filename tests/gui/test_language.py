"""Texts with places that are filled in, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.language import languages, tr


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    languages.use("zh_CN")
    yield
    languages.use("en")


@pytest.mark.usefixtures("chinese")
def test_chinese_words_stand_without_a_space_between_them_and_others_with_one() -> None:
    assert tr("Test {metric}", metric=tr("Accuracy")) == "测试准确率"
    assert tr("Test {metric}", metric="R²") == "测试 R²"
    assert tr("{metric} on the test part", metric="我 的") == "测试集上的我 的"


def test_english_words_keep_theirs(qapp: QApplication) -> None:
    assert tr("Test {metric}", metric="准确率") == "Test 准确率"
