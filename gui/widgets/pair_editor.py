"""The editor of a pair: one number for both sides, two when unlocked, or a word where words are allowed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from engine.graph.settings import Setting
from gui.icons import icon
from gui.language import tr
from gui.widgets.number_field import NumberField
from gui.widgets.setting_editors import Combo, SettingEditor, number_field, unit_label

SIDE_WIDTH, WORD_WIDTH = 50, 88


class PairEditor(SettingEditor):
    """Height and width. The lock joins them to one number; a word such as `same` stands for both."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.words = Combo(self)
        self.first = number_field(setting, self, allow_none=setting.inner_optional)
        self.times = QLabel("×", self)
        self.second = number_field(setting, self, allow_none=setting.inner_optional)
        self.unit = unit_label(setting.unit, self)
        self.lock = QToolButton(self)
        self.lock.setCheckable(True)
        self.lock.setAutoRaise(True)
        self.words.setMinimumWidth(WORD_WIDTH)
        for field in (self.first, self.second):
            field.setMinimumWidth(SIDE_WIDTH)
        for widget in (self.words, self.first, self.times, self.second):
            self.row.addWidget(widget, 1 if isinstance(widget, NumberField) else 0)
        self.row.addWidget(self.unit)
        self.row.addWidget(self.lock)
        self.first.number_edited.connect(self._on_number_edited)
        self.second.number_edited.connect(self._on_number_edited)
        self.lock.clicked.connect(self._on_lock_clicked)
        self.words.activated.connect(self._on_word_chosen)
        self.retranslate()
        self._show_mode(two=False, word="")

    @property
    def needed_width(self) -> int:
        parts = (self.words, self.first, self.times, self.second, self.unit, self.lock)
        widths = [max(w.minimumSizeHint().width(), w.minimumWidth()) for w in parts if w.isVisibleTo(self)]
        return max(super().needed_width, sum(widths) + self.row.spacing() * (len(widths) - 1))

    def show_value(self, value: object) -> None:
        for field in (self.first, self.second):
            field.show_placeholder("")
        if isinstance(value, str):
            self._show_mode(two=False, word=value)
            return
        two = isinstance(value, tuple)
        first, second = value if isinstance(value, tuple) else (value, value)
        self._show_mode(two=two, word="")
        self.first.show_value(first)
        self.second.show_value(second)
        if self.setting.inner_optional:
            for field in (self.first, self.second):
                field.show_placeholder(tr("none"))

    def show_mixed(self) -> None:
        self._show_mode(two=False, word="")
        self.first.show_value(None)
        self.first.show_placeholder(tr("several values"))

    def retranslate(self) -> None:
        chosen = max(self.words.currentIndex(), 0)
        with QSignalBlocker(self.words):
            self.words.clear()
            self.words.addItem(tr("number"))
            self.words.addItems(self.setting.choices)
            self.words.setCurrentIndex(chosen)
        self.lock.setToolTip(tr("Set height and width apart, or as one number"))
        self.lock.setAccessibleName(self.lock.toolTip())

    def _show_mode(self, *, two: bool, word: str) -> None:
        self.words.setCurrentIndex(self.setting.choices.index(word) + 1 if word else 0)
        self.words.setVisible(bool(self.setting.choices) and not two)
        self.first.setVisible(not word)
        self.lock.setVisible(not word)
        self.lock.setChecked(two)
        self.lock.setIcon(icon("unlink" if two else "link"))
        self.times.setVisible(two)
        self.second.setVisible(two)
        self.unit.setVisible(bool(self.setting.unit) and not two and not word)

    def _on_number_edited(self, number: object) -> None:
        self.value_edited.emit((self.first.entered, self.second.entered) if self.lock.isChecked() else number)

    def _on_lock_clicked(self, two: bool) -> None:
        one = self.first.value if self.first.value is not None else self.second.value
        number = one if one is not None else self._start
        self.value_edited.emit((number, number) if two else number)

    def _on_word_chosen(self, index: int) -> None:
        if index:
            self.value_edited.emit(self.setting.choices[index - 1])
        elif not self.first.isVisibleTo(self):
            self.value_edited.emit(self._start)

    @property
    def _start(self) -> int:
        default = self.setting.default
        return default if isinstance(default, int) else int(self.setting.minimum or 0)
