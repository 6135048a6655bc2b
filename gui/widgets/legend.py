"""The names of a plot's curves in their colours, above the plot where they cover nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gui.language import tr
from gui.theme import Theme
from gui.widgets.flow import FlowLayout

SWATCH = QSize(14, 10)


class Legend(QWidget):
    """One switch a curve: off hides the curve."""

    curve_switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._flow = FlowLayout(self, gap=0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_curve(self, name: str, label: str, color: QColor, *, shown: bool, dots: bool, dashed: bool = False) -> None:
        """Add a curve, or give it another label or colour."""
        button = self._buttons.get(name)
        if button is None:
            button = self._buttons[name] = QToolButton(self)
            button.setObjectName("legend")
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setIconSize(SWATCH)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.toggled.connect(lambda on, name=name: self._switched(name, on))
            self._flow.addWidget(button)
        button.setText(label.replace("&", "&&"))  # one alone would underline a letter
        button.setIcon(_swatch(color, dots=dots, dashed=dashed, ratio=self.devicePixelRatioF()))
        button.setToolTip(tr("Show or hide {curve}", curve=label))
        button.blockSignals(True)
        button.setChecked(shown)
        button.blockSignals(False)
        self._dim(button)

    def dress(self, theme: Theme) -> None:
        """Wear the colours of a theme."""
        self.setStyleSheet(
            f"QToolButton#legend {{ border: 0; border-radius: 4px; padding: 1px 4px; background: transparent;"
            f" color: {theme.muted_text}; }} QToolButton#legend:checked {{ color: {theme.text}; }}"
            f" QToolButton#legend:hover, QToolButton#legend:focus {{ background: {theme.selection}; }}"
        )

    def button(self, name: str) -> QToolButton:
        """The switch of a curve."""
        return self._buttons[name]

    def clear(self) -> None:
        """Forget all curves."""
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def _switched(self, name: str, on: bool) -> None:
        self._dim(self._buttons[name])
        self.curve_switched.emit(name, on)

    def _dim(self, button: QToolButton) -> None:
        font = button.font()
        font.setStrikeOut(not button.isChecked())
        button.setFont(font)


def _swatch(color: QColor, *, dots: bool, dashed: bool, ratio: float) -> QIcon:
    """A short stroke of the curve, with a dot where the curve is drawn by points."""
    pixmap = QPixmap(SWATCH * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = SWATCH.height() / 2
        painter.setPen(QPen(color, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if dashed:
            painter.drawLine(QPointF(1.5, middle), QPointF(4.0, middle))
            painter.drawLine(QPointF(SWATCH.width() - 4.0, middle), QPointF(SWATCH.width() - 1.5, middle))
        else:
            painter.drawLine(QPointF(1.5, middle), QPointF(SWATCH.width() - 1.5, middle))
        if dots:
            painter.setBrush(color)
            painter.drawEllipse(QPointF(SWATCH.width() / 2, middle), 2.5, 2.5)
    finally:
        painter.end()
    return QIcon(pixmap)
