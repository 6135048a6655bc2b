"""The editor of sides: one number for all, one each when unlocked, or a word where words are allowed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from engine.graph.settings import Setting
from gui.icons import icon
from gui.language import tr
from gui.widgets.number_field import NumberField
from gui.widgets.setting_editors import Combo, SettingEditor, number_field, unit_label

SIDE_WIDTH, WORD_WIDTH = 50, 88


class SidesEditor(SettingEditor):
    """A length, height and width, or depth too. The lock joins them to one number; a word stands for all."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.words = Combo(self)
        self.words.setMinimumWidth(WORD_WIDTH)
        self.row.addWidget(self.words)
        self.numbers: list[NumberField] = []
        self.times: list[QLabel] = []
        for side in range(setting.sides):
            if side:
                self.times.append(QLabel("×", self))
                self.row.addWidget(self.times[-1])
            field = number_field(setting, self, allow_none=setting.inner_optional)
            field.setMinimumWidth(SIDE_WIDTH)
            field.number_edited.connect(self._on_number_edited)
            self.row.addWidget(field, 1)
            self.numbers.append(field)
        self.unit = unit_label(setting.unit, self)
        self.row.addWidget(self.unit)
        self.lock = QToolButton(self)
        self.lock.setCheckable(True)
        self.lock.setAutoRaise(True)
        self.lock.clicked.connect(self._on_lock_clicked)
        self.row.addWidget(self.lock)
        self.words.activated.connect(self._on_word_chosen)
        self.retranslate()
        self._show_mode(apart=False, word="")

    @property
    def needed_width(self) -> int:
        parts = (self.words, *self.numbers, *self.times, self.unit, self.lock)
        widths = [max(w.minimumSizeHint().width(), w.minimumWidth()) for w in parts if w.isVisibleTo(self)]
        return max(super().needed_width, sum(widths) + self.row.spacing() * (len(widths) - 1))

    def show_value(self, value: object) -> None:
        for field in self.numbers:
            field.show_placeholder("")
        if isinstance(value, str):
            self._show_mode(apart=False, word=value)
            return
        apart = isinstance(value, tuple)
        self._show_mode(apart=apart, word="")
        shown = value if isinstance(value, tuple) else (value,) * len(self.numbers)
        for field, number in zip(self.numbers, shown, strict=True):
            field.show_value(number)
            if self.setting.inner_optional:
                field.show_placeholder(tr("none"))

    def show_mixed(self) -> None:
        self._show_mode(apart=False, word="")
        self.numbers[0].show_value(None)
        self.numbers[0].show_placeholder(tr("several values"))

    def retranslate(self) -> None:
        chosen = max(self.words.currentIndex(), 0)
        with QSignalBlocker(self.words):
            self.words.clear()
            self.words.addItem(tr("number"))
            self.words.addItems(self.setting.choices)
            self.words.setCurrentIndex(chosen)
        self.lock.setToolTip(
            tr("Set depth, height and width apart, or as one number")
            if len(self.numbers) > 2
            else tr("Set height and width apart, or as one number")
        )
        self.lock.setAccessibleName(self.lock.toolTip())

    def _show_mode(self, *, apart: bool, word: str) -> None:
        self.words.setCurrentIndex(self.setting.choices.index(word) + 1 if word else 0)
        self.words.setVisible(bool(self.setting.choices) and not apart)
        self.numbers[0].setVisible(not word)
        self.lock.setVisible(not word and len(self.numbers) > 1)
        self.lock.setChecked(apart)
        self.lock.setIcon(icon("unlink" if apart else "link"))
        for widget in (*self.times, *self.numbers[1:]):
            widget.setVisible(apart)
        self.unit.setVisible(bool(self.setting.unit) and not apart and not word)

    def _on_number_edited(self, number: object) -> None:
        is_apart = self.lock.isChecked()
        self.value_edited.emit(tuple(field.entered for field in self.numbers) if is_apart else number)

    def _on_lock_clicked(self, apart: bool) -> None:
        number = next((field.value for field in self.numbers if field.value is not None), self._start)
        self.value_edited.emit((number,) * len(self.numbers) if apart else number)

    def _on_word_chosen(self, index: int) -> None:
        if index:
            self.value_edited.emit(self.setting.choices[index - 1])
        elif not self.numbers[0].isVisibleTo(self):
            self.value_edited.emit(self._start)

    @property
    def _start(self) -> int:
        default = self.setting.default
        return default if isinstance(default, int) else int(self.setting.minimum or 0)
