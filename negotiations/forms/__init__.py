"""What people fill in. Each form's fields are its action's arguments."""

from negotiations.forms.agenda import (
    ChangePointForm,
    MeasureForm,
    MoveForm,
    PointForm,
    StakesForm,
    StanceForm,
    TakeUpForm,
)
from negotiations.forms.mandate import DirectiveForm, boundary_rows, with_more_rows
from negotiations.forms.options import CounterForm, OptionForm, ReasonForm, TableForm
from negotiations.forms.referrals import AnswerForm, ReferralForm, annex_rows, rearranged
from negotiations.forms.table import (
    AttendanceForm,
    ChangeSpeakerForm,
    CorrectionForm,
    ImportForm,
    NoteForm,
    OpenForm,
    PartyForm,
    PauseForm,
    PlaceForm,
    RoundForm,
    ScheduleForm,
    SittingForm,
    SpeakerForm,
    StepForm,
    UtteranceForm,
)
from negotiations.forms.values import ValuesForm

__all__ = [
    "AnswerForm",
    "AttendanceForm",
    "ChangePointForm",
    "ChangeSpeakerForm",
    "CorrectionForm",
    "CounterForm",
    "DirectiveForm",
    "ImportForm",
    "MeasureForm",
    "MoveForm",
    "NoteForm",
    "OpenForm",
    "OptionForm",
    "PartyForm",
    "PauseForm",
    "PlaceForm",
    "PointForm",
    "ReasonForm",
    "ReferralForm",
    "RoundForm",
    "ScheduleForm",
    "SittingForm",
    "SpeakerForm",
    "StakesForm",
    "StanceForm",
    "StepForm",
    "TableForm",
    "TakeUpForm",
    "UtteranceForm",
    "ValuesForm",
    "annex_rows",
    "boundary_rows",
    "rearranged",
    "with_more_rows",
]
