"""What the commands that decide on names print."""

from landbridge.cli.output import note, show, show_json
from landbridge.model.ruling import Verb
from landbridge.pipeline.deciding import Decided
from landbridge.views.namelines import ruling_object, ruling_words
from landbridge.views.words import counted


def tell(done: Decided, *, as_json: bool) -> None:
    """Print a decision that was taken and what it changed."""
    if as_json:
        record = ruling_object(done.ruling, done.names)
        show_json({**record, "mentions": done.mentions, "undid": list(done.undid)})
        return
    show(ruling_words(done.ruling, done.names))
    show(f"  {counted(done.mentions, 'mention')} changed")
    if done.ruling.verb is not Verb.UNDO:
        note(f"take it back: landbridge undo {done.ruling.number} --reason TEXT")
