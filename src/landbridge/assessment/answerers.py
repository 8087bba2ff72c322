"""The explicit list of answerers that a row of ``questions.tsv`` may name."""

from collections.abc import Callable, Mapping

from landbridge.assessment.access import access
from landbridge.assessment.advice import advice
from landbridge.assessment.agent import agent
from landbridge.assessment.change import change
from landbridge.assessment.collection import Collection
from landbridge.assessment.draft import Asked
from landbridge.assessment.gate import gate
from landbridge.assessment.holder import holder
from landbridge.assessment.route import route
from landbridge.assessment.toll import toll
from landbridge.model.assessment import Judgement

Answerer = Callable[[Asked, Collection], Judgement]

ANSWERERS: Mapping[str, Answerer] = {
    "route": route,
    "gate": gate,
    "holder": holder,
    "agent": agent,
    "toll": toll,
    "access": access,
    "change": change,
    "advice": advice,
}
