"""Questions answered in the training process: by the run that it holds, or by one that lies in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.data.catalogue import load
from engine.data.dataset import Parts
from engine.graph.design import DatasetChoice
from engine.graph.errors import NetloomError, Wording
from engine.project.faults import DesignFileError
from engine.training import answering
from engine.training.evaluate import trained
from engine.training.job import Job
from engine.training.run import TrainingRun
from engine.worker.messages import Ask, Browse, Fetch, Judge, NotAnswered, Question, Reply

ALL_PARTS = ("train", "valid", "test")


class Desk:
    """Answers one question after the other.

    Args:
        run: The run that the process holds, if any. tell: Sends a reply to the editor.
    """

    def __init__(self, run: Callable[[], TrainingRun | None], tell: Callable[[Reply], None]) -> None:
        self._run, self._tell = run, tell
        self._kept: tuple[Path, Job] | None = None
        self._read: tuple[DatasetChoice, Parts] | None = None

    def reply(self, question: Question) -> None:
        """Answer, or say why that cannot be."""
        try:
            self._tell(self._reply(question))
        except DesignFileError as error:
            first = error.problems[0]
            self._tell(_refusal(question, first.wording, first.code))
        except NetloomError as error:
            self._tell(_refusal(question, error.wording, error.code))
        except (RuntimeError, OSError, ValueError, MemoryError) as error:
            wording = Wording(
                "The network could not answer",
                "{reason}",
                "Train it again, and report this with the design if it goes on",
                {"reason": f"{type(error).__name__}: {error}"},
            )
            self._tell(_refusal(question, wording, "no_answer"))

    def _reply(self, question: Question) -> Reply:
        if isinstance(question, Browse):
            return answering.browse(self._loaded(question.choice), question)
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


def _refusal(question: Question, wording: Wording, code: str) -> NotAnswered:
    return NotAnswered(question.number, wording.what, code, wording.why, wording.mend, dict(wording.args))
