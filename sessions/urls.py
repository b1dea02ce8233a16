"""Addresses of this app."""

from django.urls import path

from sessions.views.absences import AttendanceMakeUp, AttendanceTrail, ExcuseNew, ExcuseWithdraw, SheetsWithGaps, WalkIn
from sessions.views.agreements import AgreementNew, AgreementWithdraw
from sessions.views.attendance import Attendance
from sessions.views.attendance_file import AttendanceExport
from sessions.views.calendar_feeds import CalendarFeed, CalendarFeedClose
from sessions.views.check_in import CheckIn
from sessions.views.contact_doubles import ContactSame
from sessions.views.counseling_notes import (
    CounselingNoteAdd,
    CounselingNoteDetail,
    CounselingNoteGrantNew,
    CounselingNoteGrantWithdraw,
    CounselingNoteList,
    CounselingNoteNew,
    CounselingNoteSign,
    CounselingNoteWrite,
)
from sessions.views.dates import GroupSessionChange, GroupSessionRestore, SeriesSkip
from sessions.views.enrolments import EnrolmentEnd, EnrolmentFor, EnrolmentNew
from sessions.views.family import FamilyNew
from sessions.views.family_bookings import FamilyBook, FamilyCallOff, FamilyInvite
from sessions.views.group_notes import GroupNotes
from sessions.views.group_sessions import GroupSessionCancel, GroupSessionDetail, GroupSessionNew
from sessions.views.guests import GuestNew
from sessions.views.in_error import FamilyError, GuestError
from sessions.views.keep_apart import ApartDetail, ApartEnd, ApartList, ApartNew
from sessions.views.medical import (
    DrugTestCollect,
    DrugTestConfirm,
    DrugTestNew,
    DrugTestResult,
    MedicalList,
    MedicationNew,
    MedicationStop,
)
from sessions.views.no_shows import NoShowList, OutreachNew
from sessions.views.note_endings import NoteAdd, NoteCosign, NoteDiscard, NoteError, NoteReturn, NoteTakeOver
from sessions.views.notes import NoteDetail, NoteList, NoteSign, NoteWrite
from sessions.views.practices import PracticeList, PracticeNew, PracticeRecord
from sessions.views.schedule_calls import ScheduleCallList, ScheduleCalls
from sessions.views.series import SeriesDetail, SeriesEdit, SeriesEnd, SeriesList, SeriesNew
from sessions.views.series_waits import SeriesWaitLetGo, SeriesWaitNew, SeriesWaitOffer, SeriesWaitTake
from sessions.views.week import Week
from sessions.views.week_fit import WeekFit

app_name = "sessions"
urlpatterns = [
    # the week
    path("week/", Week.as_view(), name="week"),
    # series
    path("series/", SeriesList.as_view(), name="series-list"),
    path("series/new/", SeriesNew.as_view(), name="series-new"),
    path("series/<uuid:public_id>/", SeriesDetail.as_view(), name="series-detail"),
    path("series/<uuid:public_id>/edit/", SeriesEdit.as_view(), name="series-edit"),
    path("series/<uuid:public_id>/end/", SeriesEnd.as_view(), name="series-end"),
    path("series/<uuid:public_id>/skip/", SeriesSkip.as_view(), name="series-skip"),
    # the line for a full series
    path("series/<uuid:public_id>/wait/", SeriesWaitNew.as_view(), name="series-wait-new"),
    path("waits/<uuid:public_id>/offer/", SeriesWaitOffer.as_view(), name="series-wait-offer"),
    path("waits/<uuid:public_id>/take/", SeriesWaitTake.as_view(), name="series-wait-take"),
    path("waits/<uuid:public_id>/let-go/", SeriesWaitLetGo.as_view(), name="series-wait-let-go"),
    # places in series
    path("series/<uuid:public_id>/enrol/", EnrolmentNew.as_view(), name="enrolment-new"),
    path("episodes/<uuid:public_id>/enrol/", EnrolmentFor.as_view(), name="enrolment-for"),
    path("episodes/<uuid:public_id>/fit/", WeekFit.as_view(), name="week-fit"),
    path("enrolments/<uuid:public_id>/end/", EnrolmentEnd.as_view(), name="enrolment-end"),
    # sessions
    path("new/", GroupSessionNew.as_view(), name="group-session-new"),
    path("<uuid:public_id>/", GroupSessionDetail.as_view(), name="group-session-detail"),
    path("<uuid:public_id>/cancel/", GroupSessionCancel.as_view(), name="group-session-cancel"),
    path("<uuid:public_id>/change/", GroupSessionChange.as_view(), name="group-session-change"),
    path("<uuid:public_id>/restore/", GroupSessionRestore.as_view(), name="group-session-restore"),
    # whom to call
    path("calls/", ScheduleCallList.as_view(), name="schedule-call-list"),
    path("<uuid:public_id>/calls/", ScheduleCalls.as_view(), name="schedule-calls"),
    # one's own calendar
    path("calendar/", CalendarFeed.as_view(), name="calendar-feed"),
    path("calendar/close/", CalendarFeedClose.as_view(), name="calendar-feed-close"),
    # family
    path("<uuid:public_id>/family/", FamilyNew.as_view(), name="family-new"),
    path("<uuid:public_id>/family/book/", FamilyBook.as_view(), name="family-book"),
    path("family-bookings/<uuid:public_id>/call-off/", FamilyCallOff.as_view(), name="family-call-off"),
    path("family-bookings/<uuid:public_id>/invite/", FamilyInvite.as_view(), name="family-invite"),
    path("episodes/<uuid:public_id>/agreements/", AgreementNew.as_view(), name="agreement-new"),
    path("agreements/<uuid:public_id>/withdraw/", AgreementWithdraw.as_view(), name="agreement-withdraw"),
    path("<uuid:public_id>/guests/", GuestNew.as_view(), name="guest-new"),
    path("family/<uuid:public_id>/error/", FamilyError.as_view(), name="family-error"),
    path("guests/<uuid:public_id>/error/", GuestError.as_view(), name="guest-error"),
    # people who must not meet
    path("contacts/<uuid:public_id>/same/", ContactSame.as_view(), name="contact-same"),
    path("clients/<uuid:public_id>/apart/", ApartList.as_view(), name="apart-list"),
    path("clients/<uuid:public_id>/apart/new/", ApartNew.as_view(), name="apart-new"),
    path("apart/<uuid:public_id>/", ApartDetail.as_view(), name="apart-detail"),
    path("apart/<uuid:public_id>/end/", ApartEnd.as_view(), name="apart-end"),
    # attendance
    path("<uuid:public_id>/attendance/", Attendance.as_view(), name="attendance"),
    path("<uuid:public_id>/check-in/", CheckIn.as_view(), name="check-in"),
    path("<uuid:public_id>/walk-in/", WalkIn.as_view(), name="walk-in"),
    path("<uuid:public_id>/attendance/trail/", AttendanceTrail.as_view(), name="attendance-trail"),
    path("attendances/<uuid:public_id>/make-up/", AttendanceMakeUp.as_view(), name="attendance-make-up"),
    path("gaps/", SheetsWithGaps.as_view(), name="sheets-with-gaps"),
    path("episodes/<uuid:public_id>/excuse/", ExcuseNew.as_view(), name="excuse-new"),
    path("excuses/<uuid:public_id>/withdraw/", ExcuseWithdraw.as_view(), name="excuse-withdraw"),
    path("programs/<uuid:public_id>/attendance.csv", AttendanceExport.as_view(), name="attendance-export"),
    # who stays away
    path("no-shows/", NoShowList.as_view(), name="no-show-list"),
    path("episodes/<uuid:public_id>/outreach/", OutreachNew.as_view(), name="outreach-new"),
    # notes
    path("<uuid:public_id>/notes/", NoteList.as_view(), name="note-list"),
    path("<uuid:public_id>/group-notes/", GroupNotes.as_view(), name="group-notes"),
    path("attendances/<uuid:public_id>/note/", NoteWrite.as_view(), name="note-write"),
    path("notes/<uuid:public_id>/", NoteDetail.as_view(), name="note-detail"),
    path("<uuid:public_id>/notes/take-over/", NoteTakeOver.as_view(), name="note-take-over"),
    path("notes/<uuid:public_id>/sign/", NoteSign.as_view(), name="note-sign"),
    path("notes/<uuid:public_id>/add/", NoteAdd.as_view(), name="note-add"),
    path("notes/<uuid:public_id>/cosign/", NoteCosign.as_view(), name="note-cosign"),
    path("notes/<uuid:public_id>/return/", NoteReturn.as_view(), name="note-return"),
    path("notes/<uuid:public_id>/error/", NoteError.as_view(), name="note-error"),
    path("notes/<uuid:public_id>/discard/", NoteDiscard.as_view(), name="note-discard"),
    # skill practice
    path("episodes/<uuid:public_id>/practices/", PracticeList.as_view(), name="practice-list"),
    path("episodes/<uuid:public_id>/practices/new/", PracticeNew.as_view(), name="practice-new"),
    path("practices/<uuid:public_id>/", PracticeRecord.as_view(), name="practice-record"),
    # drug tests, and medication that somebody else prescribes
    path("episodes/<uuid:public_id>/medical/", MedicalList.as_view(), name="medical-list"),
    path("episodes/<uuid:public_id>/drug-tests/new/", DrugTestNew.as_view(), name="drug-test-new"),
    path("drug-tests/<uuid:public_id>/collect/", DrugTestCollect.as_view(), name="drug-test-collect"),
    path("drug-tests/<uuid:public_id>/result/", DrugTestResult.as_view(), name="drug-test-result"),
    path("drug-tests/<uuid:public_id>/confirm/", DrugTestConfirm.as_view(), name="drug-test-confirm"),
    path("episodes/<uuid:public_id>/medications/new/", MedicationNew.as_view(), name="medication-new"),
    path("medications/<uuid:public_id>/stop/", MedicationStop.as_view(), name="medication-stop"),
    # counseling notes, apart from the chart
    path("episodes/<uuid:public_id>/counseling-notes/", CounselingNoteList.as_view(), name="counseling-note-list"),
    path("episodes/<uuid:public_id>/counseling-notes/new/", CounselingNoteNew.as_view(), name="counseling-note-new"),
    path("counseling-notes/<uuid:public_id>/", CounselingNoteDetail.as_view(), name="counseling-note-detail"),
    path("counseling-notes/<uuid:public_id>/write/", CounselingNoteWrite.as_view(), name="counseling-note-write"),
    path("counseling-notes/<uuid:public_id>/sign/", CounselingNoteSign.as_view(), name="counseling-note-sign"),
    path("counseling-notes/<uuid:public_id>/add/", CounselingNoteAdd.as_view(), name="counseling-note-add"),
    path("counseling-notes/<uuid:public_id>/grant/", CounselingNoteGrantNew.as_view(), name="counseling-note-grant"),
    path("counseling-notes/<uuid:public_id>/withdraw/", CounselingNoteGrantWithdraw.as_view(), name="counseling-note-withdraw"),
]
