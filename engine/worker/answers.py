"""Questions answered in the training process: by the run that it holds, or by one that lies in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.data.catalogue import load
from engine.data.dataset import Parts
from engine.graph.design import DatasetChoice
from engine.graph.errors import NetloomError, Wording
from engine.project.faults import DesignFileError
from engine.training import answering, probing
from engine.training.evaluate import trained
from engine.training.events import RunStarted
from engine.training.job import Job
from engine.training.run import TrainingRun
from engine.worker.alteration import Alter, Altered
from engine.worker.messages import Ask, Browse, Fetch, Judge, NotAnswered, Question, Reply, View, Viewed

ALL_PARTS = ("train", "valid", "test")


class Desk:
    """Answers one question after the other.

    Args:
        run: The run that the process holds, if any. tell: Sends a reply to the editor. begin: Makes ready for the
            steps of a run that was altered.

    Attributes:
        is_training: Whether that run goes on; views then see the present weights, not the best.
    """

    def __init__(
        self,
        run: Callable[[], TrainingRun | None],
        tell: Callable[[Reply], None],
        begin: Callable[[RunStarted], None],
    ) -> None:
        self._run, self._tell, self._begin = run, tell, begin
        self.is_training = False
        self._kept: tuple[Path, Job] | None = None
        self._read: tuple[DatasetChoice, Parts] | None = None

    def reply(self, question: Question) -> None:
        """Answer, or say why that cannot be."""
        self._answered(lambda: self._reply(question), question.number)

    def look(self, view: View) -> bool:
        """Answer a view; False where that cannot be, and it was said why. Nothing ends a training for it."""
        return self._answered(lambda: self._seen(view), view.number)

    def _answered(self, answer: Callable[[], Reply], number: int) -> bool:
        try:
            reply = answer()
        except DesignFileError as error:
            first = error.problems[0]
            reply = _refusal(number, first.wording, first.code)
        except NetloomError as error:
            reply = _refusal(number, error.wording, error.code)
        except Exception as error:  # Whatever it is, the process and its run are to go on.
            wording = Wording(
                "The network could not answer",
                "{reason}",
                "Train it again, and report this with the design if it goes on",
                {"reason": f"{type(error).__name__}: {error}"},
            )
            reply = _refusal(number, wording, "no_answer")
        self._tell(reply)
        return not isinstance(reply, NotAnswered)

    def _seen(self, view: View) -> Viewed:
        run = self._run()
        if run is None:
            return probing.seen(self._opened(view.folder), view)
        loop = run.loop
        weights = None if self.is_training else loop.best or None
        return probing.seen(loop.job, view, weights, loop.progress.step)

    def _reply(self, question: Question) -> Reply:
        if isinstance(question, Browse):
            return answering.browse(self._loaded(question.choice), question)
        if isinstance(question, View):
            return self._seen(question)
        if isinstance(question, Alter):
            return self._altered(question)
        assert isinstance(question, Ask | Fetch | Judge)
        run = self._run()
        job, weights = (run.loop.job, run.loop.best or None) if run else (self._opened(question.folder), None)
        match question:
            case Ask():
                return answering.answer(job, question, weights)
            case Fetch():
                return answering.fetch(job, question)
            case Judge():
                return answering.judge(job, question, weights)

    def _altered(self, question: Alter) -> Altered:
        run = self._run()
        if run is None:
            raise NetloomError("There is no run to go on with", code="no_run", mend="Start a run first, and pause it")
        told = run.alter(question.design)
        self._begin(run.started)
        return Altered(question.number, question.design, run.started, told)

    def _loaded(self, choice: DatasetChoice) -> Parts:
        if self._read is None or self._read[0] != choice:
            self._read = (choice, load(choice))
        return self._read[1]

    def _opened(self, folder: Path | None) -> Job:
        if folder is None:
            raise NetloomError(
                "Nothing is trained yet",
                code="nothing_trained",
                mend="Train the network, then ask it",
            )
        if self._kept is None or self._kept[0] != folder:
            self._kept = (folder, trained(folder, ALL_PARTS))
        return self._kept[1]


def _refusal(number: int, wording: Wording, code: str) -> NotAnswered:
    return NotAnswered(number, wording.what, code, wording.why, wording.mend, dict(wording.args))
