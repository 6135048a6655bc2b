"""A plot of named curves over steps that grows while training: legend, exact readout, zoom, and saving."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QMessageBox, QToolButton, QVBoxLayout, QWidget

from gui.icons import icon
from gui.language import languages, tr
from gui.theme import Theme, themes
from gui.widgets.legend import Legend
from gui.widgets.plot_canvas import PlotCanvas
from gui.widgets.plot_curve import Curve, Reading, Stroke
from gui.widgets.plot_export import joined_table, save_csv, save_widget_png
from gui.widgets.readout import Readout, number

MOST_ROWS = 14
"""Curves that the readout lists."""


@dataclass(frozen=True)
class CurveStyle:
    """How a curve is named and drawn.

    Args:
        label: English template of its name, filled with `values`. It is translated where `is_word`.
        color: Index into the theme's curves, or a share from 0 to 1 along a ramp. faint: Half as strong.
        dashed: Drawn in dashes.
    """

    label: str
    stroke: Stroke = "thin"
    color: int | float = 0
    faint: bool = False
    is_word: bool = True
    dashed: bool = False


class LivePlot(QWidget):
    """Curves of numbers over steps.

    Args:
        title: English; translated here. empty: Told while there is nothing to draw, English.
        log: Whether it starts with a logarithmic y axis. theme: Always this theme; None for the present one.
    """

    def __init__(
        self,
        title: str,
        empty: str = "",
        *,
        log: bool = False,
        theme: Theme | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title_source, self._empty_source, self._theme = title, empty, theme
        self._styles: dict[str, CurveStyle] = {}
        self._cursor: float | None = None
        self.canvas = PlotCanvas()
        self.title = QLabel()
        self.title.setObjectName("plotTitle")
        self.legend = Legend()
        self.button = QToolButton()
        self._empty = QLabel(self.canvas)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.readout = Readout(self.canvas)
        self._make_actions()
        self._lay_out()
        self.canvas.cursor_moved.connect(self._follow_mouse)
        self.canvas.freed.connect(self._show_state)
        self.legend.curve_switched.connect(self._switch_curve)
        self.canvas.set_log(log)
        self.log_action.setChecked(log)
        self.log_action.toggled.connect(self.canvas.set_log)
        themes.theme_changed.connect(self._dress)
        languages.language_changed.connect(self.retranslate)
        self._dress()
        self.retranslate()

    def _make_actions(self) -> None:
        self.reset_action, self.log_action = QAction(self), QAction(self)
        self.png_action, self.csv_action = QAction(self), QAction(self)
        self.log_action.setCheckable(True)
        self.reset_action.setShortcut(QKeySequence(Qt.Key.Key_A))
        self.reset_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.reset_action.setIcon(icon("fit"))
        self.png_action.setIcon(icon("export"))
        self.csv_action.setIcon(icon("save"))
        self.reset_action.triggered.connect(self.reset_view)
        self.png_action.triggered.connect(self._choose_png)
        self.csv_action.triggered.connect(self._choose_csv)
        self.menu = QMenu(self)
        self.menu.addActions([self.reset_action, self.log_action])
        self.menu.addSeparator()
        self.menu.addActions([self.png_action, self.csv_action])
        self.button.setMenu(self.menu)
        self.button.setIcon(icon("more"))
        self.button.setAutoRaise(True)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0; }")
        self.addActions(self.menu.actions())

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(8, 2, 2, 0)
        header.setSpacing(6)
        header.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        header.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignTop)
        header.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self.canvas, 1)
        self.setMinimumSize(180, 110)

    def add_curve(self, name: str, style: CurveStyle) -> None:
        """Begin a curve; one of that name is replaced by an empty one."""
        if name in self.canvas.curves:
            raise ValueError(f"there is a curve named {name}")
        self._styles[name] = style
        curve = Curve(name, self._label(style), style.stroke, style.color, faint=style.faint, dashed=style.dashed)
        self.canvas.add(curve)
        curve.dress(self.theme)
        self._name_in_legend(curve)

    def append(self, name: str, x: np.ndarray, y: np.ndarray) -> None:
        """Add samples to a curve. They are drawn at the next `refresh`.

        Shapes:
            x, y: (n,), float64, x rising
        """
        self.canvas.curves[name].samples.append(x, y)

    def replace(self, name: str, x: np.ndarray, y: np.ndarray) -> None:
        """Give a curve other samples, drawn at the next `refresh`; zoom and cursor stay. Shapes: as `append`."""
        self.canvas.curves[name].replace(x, y)

    def clear(self) -> None:
        """Take away all curves."""
        self.canvas.clear_curves()
        self.legend.clear()
        self._styles.clear()
        self._place_cursor(None)
        self._show_state()

    def refresh(self, *, exact: bool = False) -> None:
        """Draw what was appended. `exact` ends the x range with the data, as at the end of a run."""
        self.canvas.redraw(exact=exact)
        self._show_state()

    def reset_view(self) -> None:
        """Show everything, and follow the data from now on."""
        self.canvas.follow()

    def readings(self, x: float) -> tuple[Reading, ...]:
        """The exact value of every shown curve at x: its last sample at or before x."""
        found = (curve.reading(x) for curve in self.canvas.curves.values() if curve.is_shown)
        return tuple(reading for reading in found if reading is not None)

    @property
    def is_empty(self) -> bool:
        """Whether no curve has a sample."""
        return not any(len(curve.samples) for curve in self.canvas.curves.values())

    @property
    def theme(self) -> Theme:
        """The colours it wears."""
        return self._theme or themes.current

    def save_png(self, path: Path) -> None:
        """Write title, legend and curves as a picture.

        Raises:
            OSError: The file cannot be written.
        """
        self.button.hide()
        self._place_cursor(None)
        try:
            save_widget_png(self, path, self.theme.plot)
        finally:
            self.button.show()

    def save_csv(self, path: Path) -> None:
        """Write every sample of every curve as a table: a row a step, a column a curve.

        Raises:
            OSError: The file cannot be written.
        """
        curves = self.canvas.curves.values()
        save_csv(joined_table([(c.name, c.samples.x, c.samples.y) for c in curves]), path)

    def set_title(self, title: str) -> None:
        """Give it another title, translated already."""
        self._title_source = title
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.title.setText(f"<b>{tr(self._title_source)}</b>")
        self._empty.setText(tr(self._empty_source) if self._empty_source else "")
        self.reset_action.setText(tr("Show all"))
        self.log_action.setText(tr("Logarithmic scale"))
        self.png_action.setText(tr("Save picture (PNG)…"))
        self.csv_action.setText(tr("Save numbers (CSV)…"))
        self.button.setToolTip(tr("View and save"))
        self.button.setAccessibleName(tr("View and save"))
        self.canvas.setAccessibleName(tr(self._title_source))
        self.canvas.x_title = self.x_title()
        for name, style in self._styles.items():
            curve = self.canvas.curves[name]
            curve.label = self._label(style)
            self._name_in_legend(curve)

    def x_title(self) -> str:
        """What the x axis counts."""
        return tr("step")

    def x_told(self, x: str) -> str:
        """A place on the x axis, as the readout heads it."""
        return tr("Step {step}", step=x)

    def _label(self, style: CurveStyle) -> str:
        return tr(style.label) if style.is_word else style.label

    def _name_in_legend(self, curve: Curve) -> None:
        ink = curve.ink(self.theme)
        self.legend.set_curve(
            curve.name, curve.label, ink, shown=curve.is_shown, dots=curve.dots is not None, dashed=curve.dashed
        )

    def _dress(self, *_: object) -> None:
        theme = self.theme
        self.canvas.dress(theme, self.font())
        self.readout.dress(theme)
        self.legend.dress(theme)
        self._empty.setStyleSheet(f"color: {theme.muted_text}; background: transparent;")
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(theme.plot))
        palette.setColor(self.foregroundRole(), QColor(theme.text))
        self.setPalette(palette)
        for curve in self.canvas.curves.values():
            self._name_in_legend(curve)

    def _show_state(self) -> None:
        self._empty.setVisible(self.is_empty and bool(self._empty_source))

    def _switch_curve(self, name: str, on: bool) -> None:
        self.canvas.curves[name].show(on)
        self.canvas.redraw(fit_y=True)

    def _follow_mouse(self, x: float | None) -> None:
        self._place_cursor(None if x is None else self.canvas.nearest(x))

    def _place_cursor(self, x: float | None) -> None:
        self._cursor = x
        self.canvas.set_cursor(x)
        if x is None:
            self.readout.hide()
            return
        rows = [self._row(reading, x) for reading in self.readings(x)]
        if len(rows) > MOST_ROWS:
            rows = [*rows[: MOST_ROWS - 1], ("", tr("{count} more", count=len(rows) - MOST_ROWS + 1), "")]
        self.readout.show_rows(self.x_told(number(x)), rows, self._point(x))

    def _row(self, reading: Reading, x: float) -> tuple[str, str, str]:
        ink = self.canvas.curves[reading.name].ink(self.theme).name()
        name = reading.label if reading.x == x else tr("{curve} at {step}", curve=reading.label, step=number(reading.x))
        return ink, name, number(reading.y)

    def _point(self, x: float) -> QPoint:
        view = self.canvas.getPlotItem().getViewBox()
        place = self.canvas.mapFromScene(view.mapViewToScene(QPointF(x, view.viewRange()[1][1])))
        return QPoint(place.x(), place.y())

    def _move_cursor(self, steps: int) -> None:
        """Go to the next or previous sample, as the arrow keys do."""
        span = self.canvas.span
        if span is None:
            return
        longest: np.ndarray = max((c.samples.x for c in self.canvas.curves.values() if c.is_shown), key=len)
        here = len(longest) - 1 if self._cursor is None else int(np.searchsorted(longest, self._cursor)) + steps
        self._place_cursor(float(longest[min(len(longest) - 1, max(0, here))]))

    def _choose_png(self) -> None:
        self._save_as(tr("Save picture"), "png", self.save_png)

    def _choose_csv(self) -> None:
        self._save_as(tr("Save numbers"), "csv", self.save_csv)

    def _save_as(self, title: str, suffix: str, save: object) -> None:
        assert callable(save)
        name, _ = QFileDialog.getSaveFileName(self, title, f"{tr(self._title_source)}.{suffix}", f"*.{suffix}")
        if not name:
            return
        try:
            save(Path(name).with_suffix(f".{suffix}"))
        except OSError as error:
            QMessageBox.warning(self, title, tr("{path} could not be written: {reason}", path=name, reason=str(error)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -50, Qt.Key.Key_PageDown: 50}
        if event.key() in moves:
            self._move_cursor(moves[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self._place_cursor(None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.canvas.rect().adjusted(16, 0, -16, 0))
        self.canvas.redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
