"""What the commands that decide on names print."""

from landbridge.cli.output import note, show, show_json
from landbridge.model.ruling import Verb
from landbridge.pipeline.deciding import Decided
from landbridge.views.namelines import link_object, ruling_object, ruling_words
from landbridge.views.words import counted


def _is_on_links(done: Decided) -> bool:
    return done.ruling.verb is Verb.INDEPENDENT or bool(done.links)


def tell(done: Decided, *, as_json: bool) -> None:
    """Print a decision that was taken and what it changed."""
    if as_json:
        record = ruling_object(done.ruling, done.names)
        links = [link_object(link) for link in done.links]
        undid = list(done.undid)
        show_json({**record, "mentions": done.mentions, "undid": undid, "links": links})
        return
    show(ruling_words(done.ruling, done.names))
    if done.mentions or not _is_on_links(done):
        show(f"  {counted(done.mentions, 'mention')} changed")
    for link in done.links:
        again = "counts again" if done.undid else "counts no longer"
        show(f"  {again}: {link.reason}")
    if _is_on_links(done) and not done.links:
        show("  no link changed")
    if done.ruling.verb is not Verb.UNDO:
        note(f"take it back: landbridge undo {done.ruling.number} --reason TEXT")
