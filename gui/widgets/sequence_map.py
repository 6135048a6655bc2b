"""A sequence of vectors as a heat map: a row a feature, a column a step, with the tokens above their steps."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.language import tr
from gui.theme import themes
from gui.widgets.value_colors import SCALE_HEIGHT, ValueColors, told

ROW, LEAST, MOST = 14, 60, 420
LONGEST_HEAD = 80
WIDEST_STEP = 34


class SequenceMap(QWidget):
    """Shows (T, F). Steps beyond the real ones are left blank; the mouse over a cell tells its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = np.zeros((0, 1))
        self.tokens: tuple[str, ...] = ()
        self._real, self._pace = 0, 1
        self._codes = np.zeros((1, 0), np.uint8)
        self._colors = ValueColors(0.0, 1.0, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    def show_steps(
        self, steps: np.ndarray, *, real: int = -1, tokens: tuple[str, ...] = (), pace: int = 1, grey: bool = False
    ) -> None:
        """Show a sequence.

        Args:
            steps: (T, F). real: Steps that are no padding, −1 for all. tokens: What stands at the real steps; may be
                none. pace: Every how many-th step is shown. grey: As a picture, not in colours.
        """
        self.steps, self._pace = steps, pace
        self._real = len(steps) if real < 0 else min(len(steps), -(-real // pace))
        self.tokens = tokens[::pace] if len(tokens) else ()
        self._colors = ValueColors.of(steps[: self._real], grey=grey)
        self._codes = self._colors.codes(steps).T
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
        if not self.tokens:
            return 0.0
        metrics = QFontMetrics(self.font())
        widest = max(metrics.horizontalAdvance(token) for token in self.tokens)
        return float(metrics.height() + 2) if widest <= self._step() else min(widest + 8.0, LONGEST_HEAD)

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
            if real < box.width() - 60:
                painter.setPen(QColor(themes.current.muted_text))
                blank = QRect(box.left() + real, box.top(), box.width() - real, box.height())
                painter.drawText(blank, Qt.AlignmentFlag.AlignCenter, tr("padding"))
            self._paint_tokens(painter)
            scale = QRectF(0, box.bottom() + 3, self.width(), SCALE_HEIGHT)
            self._colors.paint_scale(painter, scale, ratio)
        finally:
            painter.end()

    def _paint_tokens(self, painter: QPainter) -> None:
        metrics, wide, head = painter.fontMetrics(), self._step(), self._head()
        upright = head <= metrics.height() + 2
        every = 1 if upright else max(1, -(-metrics.height() * 9 // 10 // max(1, int(wide))))
        painter.setPen(QColor(themes.current.text))
        for place in range(0, min(len(self.tokens), self._real), every):
            if upright:
                box = QRectF(place * wide, 0, wide, head)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tokens[place])
                continue
            painter.save()
            painter.translate((place + 0.5) * wide, head - 4)
            painter.rotate(-90)
            text = metrics.elidedText(self.tokens[place], Qt.TextElideMode.ElideRight, int(head) - 6)
            line = QRectF(0, -metrics.height(), head, 2 * metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            painter.restore()
