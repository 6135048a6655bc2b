"""A sequence of vectors as a heat map: a row a feature, a column a step, with the tokens above their steps."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.step_names import StepNames
from gui.widgets.value_colors import SCALE_HEIGHT, ValueColors, told

ROW, LEAST, MOST = 9, 60, 300
WIDEST_STEP = 34


class SequenceMap(QWidget):
    """Shows (T, F). A few steps beyond the real ones are left blank; the mouse over a cell tells its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = np.zeros((0, 1))
        self.tokens: tuple[str, ...] = ()
        self._real, self._pace = 0, 1
        self._codes = np.zeros((1, 0), np.uint8)
        self._colors = ValueColors(0.0, 1.0, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def show_steps(self, steps: np.ndarray, *, real: int = -1, tokens: tuple[str, ...] = (), pace: int = 1) -> None:
        """Show a sequence.

        Args:
            steps: (T, F). real: Steps that are no padding, −1 for all. tokens: What stands at the real steps; may be
                none. pace: Every how many-th step is shown.
        """
        self._real = len(steps) if real < 0 else min(len(steps), -(-real // pace))
        self.steps, self._pace = steps[: self._real + max(2, self._real // 4)], pace
        self.tokens = tokens[::pace] if len(tokens) else ()
        self._colors = ValueColors.of(steps[: self._real])
        self._codes = self._colors.codes(self.steps).T
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        features = self.steps.shape[1]
        return QSize(260, round(self._head()) + min(MOST, max(LEAST, ROW * features)) + SCALE_HEIGHT + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.updateGeometry()

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """Step and feature under a point, None where there is none."""
        box, (steps, features) = self._box(), self.steps.shape
        if not steps or not box.contains(point.toPoint()):
            return None
        step = int((point.x() - box.left()) / box.width() * steps)
        feature = int((point.y() - box.top()) / box.height() * features)
        return (step, feature) if 0 <= step < steps and 0 <= feature < features else None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._told(*cell) if cell else "", self)
            return True
        return super().event(event)

    def _told(self, step: int, feature: int) -> str:
        if step >= self._real:
            return tr("step {step}: padding", step=step * self._pace)
        token = f" ({self.tokens[step]})" if step < len(self.tokens) else ""
        place = f"{step * self._pace}{token}"
        return tr(
            "step {step}, feature {feature}: {value}", step=place, feature=feature, value=self._value(step, feature)
        )

    def _value(self, step: int, feature: int) -> str:
        return told(self.steps[step, feature])

    def _head(self) -> float:
        """Room above for the tokens."""
        return self._names().height + 2 if self.tokens else 0.0

    def _names(self) -> StepNames:
        return StepNames(list(self.tokens[: self._real]), self._step(), self.font())

    def _step(self) -> float:
        return self._width() / max(1, len(self.steps))

    def _width(self) -> int:
        """A short sequence is not pulled over the whole width."""
        return max(40, min(self.width(), WIDEST_STEP * len(self.steps)))

    def _box(self) -> QRect:
        head = round(self._head())
        return QRect(0, head, self._width(), max(10, self.height() - head - SCALE_HEIGHT - 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.steps.size:
            return
        painter = QPainter(self)
        try:
            box, ratio = self._box(), self.devicePixelRatioF()
            real = round(box.width() * self._real / len(self.steps))
            painter.fillRect(box, QColor(themes.current.plot_grid))
            if self._real:
                shown = QRect(box.left(), box.top(), real, box.height())
                self._colors.paint(painter, shown, self._codes[:, : self._real], ratio)
            painter.setPen(QColor(themes.current.border))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            if box.width() - real > painter.fontMetrics().horizontalAdvance(tr("padding")) + 4:
                painter.setPen(QColor(themes.current.muted_text))
                blank = QRect(box.left() + real, box.top(), box.width() - real, box.height())
                painter.drawText(blank, Qt.AlignmentFlag.AlignCenter, tr("padding"))
            if self.tokens:
                painter.setPen(QColor(themes.current.text))
                self._names().paint(painter, 0, 0)
            scale = QRectF(0, box.bottom() + 3, self.width(), SCALE_HEIGHT)
            self._colors.paint_scale(painter, scale, ratio)
        finally:
            painter.end()
