"""Editors for one parameter each, chosen by its declaration: they show a value and say what the user enters."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from engine.graph.settings import Setting
from gui.language import tr
from gui.widgets.number_field import NumberField
from gui.widgets.switch import Switch

EDITOR_WIDTH, TEXT_WIDTH, COMBO_WIDTH = 132, 280, 64


class SettingEditor(QWidget):
    """Edits one value. What it emits is raw: the owner checks it against the declaration and shows what is wrong.

    Text that cannot be read as a value is emitted as it is, so that the check can quote it.
    """

    value_edited = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)

    @property
    def needed_width(self) -> int:
        """The least width in px at which nothing in it is cut."""
        return EDITOR_WIDTH

    def show_value(self, value: object) -> None:
        """Show a value that the declaration allows, without telling anybody."""
        raise NotImplementedError

    def show_mixed(self) -> None:
        """Show that the value differs among the blocks."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Read the texts again."""


class NumberEditor(SettingEditor):
    """A whole or broken number, with its unit."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.field = number_field(setting, self)
        self.field.number_edited.connect(self.value_edited.emit)
        self.row.addWidget(self.field, 1)
        if setting.unit:
            self.row.addWidget(unit_label(setting.unit, self))

    def show_value(self, value: object) -> None:
        self.field.show_placeholder("")
        self.field.show_value(value if isinstance(value, int | float) else None)

    def show_mixed(self) -> None:
        self.field.show_value(None)
        self.field.show_placeholder(tr("several values"))


class SwitchEditor(SettingEditor):
    """Yes or no."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.switch = Switch(self)
        self.switch.clicked.connect(lambda: self.value_edited.emit(self.switch.isChecked()))
        self.row.addStretch(1)
        self.row.addWidget(self.switch)

    @property
    def needed_width(self) -> int:
        return self.switch.sizeHint().width()

    def show_value(self, value: object) -> None:
        self.switch.show_value(bool(value))

    def show_mixed(self) -> None:
        self.switch.show_value(None)


class ChoiceEditor(SettingEditor):
    """One of a few texts, named as in torch."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.combo = Combo(self)
        self.combo.addItems(setting.choices)
        self.combo.textActivated.connect(self.value_edited.emit)
        self.row.addWidget(self.combo, 1)

    def show_value(self, value: object) -> None:
        self.combo.setCurrentIndex(self.combo.findText(str(value)))

    def show_mixed(self) -> None:
        self.combo.setPlaceholderText(tr("several values"))
        self.combo.setCurrentIndex(-1)


class FieldEditor(SettingEditor):
    """One of the dataset's fields. A name that it does not have stays visible, so that the fault can be seen."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self._names: tuple[str, ...] = ()
        self._value = ""
        self.combo = Combo(self)
        self.combo.activated.connect(lambda index: self.value_edited.emit(self.combo.itemData(index)))
        self.row.addWidget(self.combo, 1)
        self._fill()

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer other fields."""
        if names != self._names:
            self._names = names
            self._fill()

    def show_value(self, value: object) -> None:
        if value != self._value or self.combo.currentIndex() < 0:
            self._value = str(value)
            self._fill()

    def show_mixed(self) -> None:
        self.combo.setPlaceholderText(tr("several values"))
        self.combo.setCurrentIndex(-1)

    def retranslate(self) -> None:
        self._fill()

    def _fill(self) -> None:
        self.combo.clear()
        self.combo.addItem(tr("none"), "")
        for name in self._names:
            self.combo.addItem(name, name)
        if self._value and self._value not in self._names:
            self.combo.addItem(tr("{name} (not in the dataset)", name=self._value), self._value)
        self.combo.setCurrentIndex(self.combo.findData(self._value))


class TextEditor(SettingEditor):
    """A text."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(setting, parent)
        self.line = QLineEdit(self)
        self.line.textEdited.connect(self._on_edited)
        self.row.addWidget(self.line, 1)

    @property
    def needed_width(self) -> int:
        return TEXT_WIDTH

    def show_value(self, value: object) -> None:
        self.line.setPlaceholderText("")
        if self.read(self.line.text()) != value:
            self.line.setText(self.written(value))

    def show_mixed(self) -> None:
        self.line.clear()
        self.line.setPlaceholderText(tr("several values"))

    def read(self, text: str) -> object:
        """The value that a text means, or the text itself where it means none."""
        return text

    def written(self, value: object) -> str:
        """The value as text."""
        return "" if value is None else str(value)

    def _on_edited(self, text: str) -> None:
        self.value_edited.emit(self.read(text))


class IntsEditor(TextEditor):
    """A list of whole numbers, written `16, 4, 4`."""

    @property
    def needed_width(self) -> int:
        return EDITOR_WIDTH

    def read(self, text: str) -> object:
        parts = [part for part in text.replace("×", ",").replace("，", ",").split(",") if part.strip()]
        try:
            return tuple(int(part) for part in parts) if parts else text
        except ValueError:
            return text

    def written(self, value: object) -> str:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else ""


class Combo(QComboBox):
    """A combo box that may be made narrow: long texts are cut in the field, never in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def showPopup(self) -> None:
        widest = self.view().sizeHintForColumn(0) + 24
        self.view().setMinimumWidth(max(self.width(), widest))
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        return QSize(COMBO_WIDTH, super().minimumSizeHint().height())


def number_field(setting: Setting, parent: QWidget, *, allow_none: bool = False) -> NumberField:
    """A field for one number of a parameter."""
    return NumberField(
        whole=setting.kind != "float",
        minimum=setting.minimum,
        maximum=setting.maximum,
        allow_none=allow_none,
        parent=parent,
    )


def unit_label(unit: str, parent: QWidget) -> QLabel:
    """The unit as it stands behind a field."""
    label = QLabel(unit, parent)
    label.setProperty("role", "muted")
    return label
