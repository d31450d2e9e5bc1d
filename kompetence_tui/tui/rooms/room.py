"""All rooms, once: what each is called, where its screen is, and what F1 says there.

The words for F1 stand in ``about``, each called as its room.
"""

from enum import Enum

from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms import words
from kompetence_tui.tui.rooms.about import bank, outside, plan, talk
from kompetence_tui.tui.rooms.entry import Entry


class Room(Enum):
    """A screen one can be in: keys, help, agenda and the way there all go by it.

    The agenda lists those that have words for it in this order.
    """

    # fmt: off
    EVERYWHERE = Entry(_("overalt"))
    """No room of its own: what works in all of them."""

    OVERVIEW = Entry(_("oversigt"), "overview.overview:Overview", outside.OVERVIEW, of_talk=False)
    NEW_SESSION = Entry(
        _("ny samtale"), "details.new_session:NewDetails", outside.NEW_SESSION, of_talk=False
    )
    SETTINGS = Entry(
        _("indstillinger"), "settings.settings:SettingsScreen", outside.SETTINGS, of_talk=False
    )
    DETAILS = Entry(_("oplysninger"), "details.edit_details:EditDetails", talk.DETAILS)
    COMING = Entry(
        _("kommende samtaler"), "overview.coming:ComingScreen", outside.COMING, of_talk=False
    )
    PLAN_TALKS = Entry(
        _("planlæg fra en liste"), "preparation.plan_talks:PlanTalks", outside.PLAN_TALKS,
        of_talk=False,
    )
    READ_SHEETS = Entry(
        _("udfyldte skemaer"), "preparation.read_sheets:ReadSheets", outside.READ_SHEETS,
        of_talk=False,
    )
    DUE = Entry(_("frister"), "overview.due:DueScreen", outside.DUE, of_talk=False)
    YEAR = Entry(_("år"), "overview.year:YearScreen", outside.YEAR, of_talk=False)
    THREAD = Entry(_("rød tråd"), "overview.thread:ThreadScreen", outside.THREAD, of_talk=False)
    REPORT = Entry(
        _("årets billede"), "report.report:ReportScreen", outside.REPORT, of_talk=False
    )
    EXPERIENCES = Entry(
        _("erfaringer og forslag"), "report.experiences:Experiences", outside.EXPERIENCES,
        of_talk=False,
    )
    QUESTIONS = Entry(
        _("spørgsmål"), "questions.questions:QuestionsScreen", bank.QUESTIONS, of_talk=False
    )
    BANK_CHECK = Entry(
        _("efterset bank"), "questions.bank_check:BankCheck", bank.BANK_CHECK, of_talk=False
    )
    OWN_BANK = Entry(
        _("egen bank"), "questions.own_bank:OwnBankScreen", bank.OWN_BANK, of_talk=False
    )
    PICK = Entry(
        _("hent spørgsmål"), "questions.pick:PickQuestions", bank.PICK, of_talk=False
    )
    OWN_QUESTION = Entry(
        _("spørgsmål i egen bank"), "questions.own_question:OwnQuestion", bank.OWN_QUESTION,
        of_talk=False,
    )
    OWN_THEME = Entry(
        _("tema i egen bank"), "questions.own_theme:OwnTheme", bank.OWN_THEME, of_talk=False
    )
    OWN_HEAD = Entry(
        _("om egen bank"), "questions.own_head:OwnHead", bank.OWN_HEAD, of_talk=False
    )
    PREVIEW = Entry(
        _("gennemsyn"), "questions.preview:BankPreview", bank.PREVIEW, of_talk=False
    )
    CONVERSATION = Entry(_("samtale"), "conversation.conversation:Conversation", talk.CONVERSATION)
    PHASE = Entry(_("fase"), "conversation.phase:PhaseScreen", talk.PHASE)
    BOARD = Entry(_("dialogplade"), "board.board:BoardScreen", talk.BOARD)
    ROUND = Entry(_("runde"), "board.round:Round", talk.ROUND)
    GUIDE = Entry(_("guide"), "board.guide:Guide", talk.GUIDE, of_talk=False)
    CONCLUSION = Entry(_("enige om"), "board.conclusion:Conclusion", talk.CONCLUSION)
    AGENDA = Entry(_("dagsorden"), "conversation.agenda:AgendaScreen", talk.AGENDA)
    CUTTING = Entry(
        _("tid"), "conversation.cutting:CuttingScreen", talk.CUTTING, listed=words.left_out
    )
    PROPOSE = Entry(_("forslag"), "conversation.propose:Propose", talk.PROPOSE)
    PLAYBACK = Entry(
        _("tilbagespil"), "playback.playback:PlaybackScreen", talk.PLAYBACK,
        listed=words.playback, comes_first=True,
    )
    FOLLOW_UP = Entry(
        _("opfølgning"), "follow_up.follow_up:FollowUpScreen", talk.FOLLOW_UP,
        listed=words.follow_up, comes_first=True,
    )
    PROGRESS = Entry(_("fremdrift"), "follow_up.progress:ProgressScreen", talk.PROGRESS)
    SINCE = Entry(
        _("siden sidst"), "course.since:SinceScreen", talk.WORKSHOPS,
        listed=words.says(_("Siden sidste værksted")), comes_first=True,
    )
    INPUTS = Entry(_("opspil"), "direction.inputs:InputsScreen", talk.INPUTS, listed=words.inputs)
    DIRECTION = Entry(
        _("mål og indsatsområder"), "direction.direction:DirectionScreen", talk.DIRECTION,
        listed=words.direction,
    )
    TASKS = Entry(
        _("opgaver"), "course.tasks:TasksScreen", talk.WORKSHOPS,
        listed=words.says(_("Opgaver indtil næste værksted")),
    )
    COURSE = Entry(
        _("forløb"), "course.course:CourseScreen", talk.WORKSHOPS,
        listed=words.says(_("Forløbet")),
    )
    PROFILE_CHOICE = Entry(
        _("kompetencer til profilen"), "profile.choice:ProfileChoice", plan.PROFILE_CHOICE,
    )
    PROFILE_RATING = Entry(_("vurdering"), "profile.rating:ProfileRating", plan.PROFILE_RATING)
    PROFILE = Entry(
        _("kompetenceprofil"), "profile.together:ProfileTogether", plan.PROFILE,
        listed=words.profile,
    )
    PLAN = Entry(_("udviklingsplan"), "plan.plan:PlanScreen", plan.PLAN, listed=words.plan)
    ADDENDUM = Entry(_("tillæg"), "plan.addendum:AddendumScreen", plan.ADDENDUM)
    GOAL_MORE = Entry(_("mere om målet"), "plan.goal_more:GoalMore", plan.GOAL_MORE)
    ACTION_MORE = Entry(_("mere om handlingen"), "action.action:ActionMore", plan.ACTION_MORE)
    METHODS = Entry(_("metoder"), "action.methods:MethodsScreen", plan.METHODS)
    METHOD_ANSWERS = Entry(
        _("aftaler om metoder"), "action.method_answers:MethodAnswers", plan.METHOD_ANSWERS,
    )
    TRANSFER = Entry(_("før, under og efter"), "action.transfer:TransferScreen", plan.TRANSFER)
    CHALLENGE = Entry(_("udfordring"), "action.challenge:ChallengeScreen", plan.CHALLENGE)
    CLOSING = Entry(_("afslutning"), "closing.closing:Closing", talk.CLOSING, listed=words.closing)
    ACKNOWLEDGE = Entry(
        _("godkendelse"), "plan.acknowledge:Acknowledge", talk.ACKNOWLEDGE,
        listed=words.acknowledgement,
    )
    EXPORT = Entry(_("eksport"), "export.export:Export", talk.EXPORT, of_talk=False)
    PRIVATE = Entry(_("privat note"), "private.private:Private", talk.PRIVATE)
    FIRST_PAGE = Entry(
        _("forside"), "notice.first_page:FirstPage", talk.FIRST_PAGE,
        listed=words.says(_("Forside")), comes_first=True,
    )
    NOTICE = Entry(_("om oplysningerne"), "notice.notice:Notice", talk.NOTICE, of_talk=False)
    # fmt: on

    @property
    def id(self) -> str:
        """What a user's keymap calls it by."""
        return self.name.lower()
