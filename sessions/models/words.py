"""The words of a note while they are written: as values in Python, as ciphertext in the database."""

import json
from dataclasses import asdict, dataclass

from iop_portal.sealed_text import CANNOT_BE_OPENED, seal, unseal


class Sealable:
    """Becomes ciphertext, and comes back from it."""

    @classmethod
    def opened(cls, token: str):
        """The words behind the ciphertext; of an installation that lost its key, the sentence that says so."""
        if not token:
            return cls()
        text = unseal(token)
        return cls.unreadable() if text == CANNOT_BE_OPENED else cls(**json.loads(text))

    def sealed(self) -> str:
        """As it may lie in a table."""
        return seal(json.dumps(asdict(self)))


@dataclass(frozen=True)
class Words(Sealable):
    """What is written about one client in one session."""

    opening: str = ""
    response: str = ""
    assessment: str = ""
    next_step: str = ""
    risk: str = ""
    risk_words: str = ""
    overlap_reason: str = ""

    @classmethod
    def unreadable(cls):
        """In place of what no key opens."""
        return cls(response=CANNOT_BE_OPENED)

    @property
    def text(self) -> str:
        """The sections, to be compared with other notes."""
        return "\n".join(part for part in (self.opening, self.response, self.assessment, self.next_step) if part)


@dataclass(frozen=True)
class SharedWords(Sealable):
    """What all notes of a session share."""

    topic: str = ""
    content: str = ""
    passed: str = ""  # words in it, and in the parts, that its author said are no person

    @classmethod
    def unreadable(cls):
        """In place of what no key opens."""
        return cls(content=CANNOT_BE_OPENED)

    @property
    def text(self) -> str:
        """Both, to be searched for names."""
        return f"{self.topic}\n{self.content}".strip()
