namespace Throughline.Casework.Transfers;

/// <summary>Why an act on a transfer is refused.</summary>
public static class TransferRefusals
{
    private static Refusal Rule(string code, string sentence, string? field = null) =>
        new(code, sentence, Field: field);

    public static readonly Refusal HeldByDispute = Rule(
        "held-by-dispute",
        "A dispute about this transfer is open; the sending team holds the child until it is ruled on."
    );
    public static readonly Refusal NoChildren = Rule(
        "no-children",
        "Choose at least one child.",
        "ChildIds"
    );
    public static readonly Refusal NotOneSender = Rule(
        "not-one-sender",
        "One team must hold all of these children; make a transfer for each team that holds some.",
        "ChildIds"
    );
    public static readonly Refusal NoMeeting = Rule(
        "no-meeting",
        "Choose a meeting that has not been minuted yet.",
        "MeetingId"
    );
    public static readonly Refusal AlreadyListed = Rule(
        "already-listed",
        "This family already stands on that meeting's list.",
        "MeetingId"
    );
    public static readonly Refusal ListClosed = Rule(
        "list-closed",
        "The list for that meeting has closed, and the procedure takes no late entries; choose the next meeting.",
        "MeetingId"
    );
    public static readonly Refusal LateNeedsReason = Rule(
        "late-needs-reason",
        "The list has closed; say why this cannot wait for the next meeting.",
        "Why"
    );
    public static readonly Refusal NoSuchTeam = Rule(
        "no-such-team",
        "Choose a team that takes children.",
        "TeamId"
    );
    public static readonly Refusal SameTeam = Rule(
        "same-team",
        "The children are already with that team; change the worker instead.",
        "TeamId"
    );
    public static readonly Refusal WorkerOrDay = Rule(
        "worker-or-day",
        "Name the new worker, or give the day by which there will be one.",
        "WorkerId"
    );
    public static readonly Refusal WorkerDayPast = Rule(
        "worker-day-past",
        "The day by which there will be a worker cannot be in the past.",
        "WorkerBy"
    );
    public static readonly Refusal AgreedDayPast = Rule(
        "agreed-day-past",
        "The agreed day cannot be in the past; a move that has already happened is recorded as such.",
        "Passes"
    );
    public static readonly Refusal JointAfterPassing = Rule(
        "joint-after-passing",
        "Joint working begins no later than the day on which responsibility passes.",
        "JointFrom"
    );
    public static readonly Refusal ChoiceNamesNoRule = Rule(
        "choice-names-no-rule",
        "Name the rule, or the rules in conflict, that this choice settles.",
        "Rule"
    );
    public static readonly Refusal NothingChosen = Rule(
        "nothing-chosen",
        "Say what was chosen.",
        "Chose"
    );
    public static readonly Refusal NoSuchPiece = Rule(
        "no-such-piece",
        "Choose at least one of those shown.",
        "Pieces"
    );
    public static readonly Refusal NoSuchTick = Rule(
        "no-such-tick",
        "That record is not there any more; it may have been struck out already."
    );
    public static readonly Refusal SentBackWithoutComments = Rule(
        "sent-back-without-comments",
        "Say what the worker is to do before the file is audited again.",
        "Why"
    );
    public static readonly Refusal NothingNamed = Rule("nothing-named", "Choose at least one.");
    public static readonly Refusal DebtDayPast = Rule(
        "debt-day-past",
        "Give a day from today on by which this is still to be done.",
        "DebtDay"
    );
    public static readonly Refusal SplitTakesAll = Rule(
        "split-takes-all",
        "At least one child stays in the transfer; withdraw it if none is to move.",
        "Reasons"
    );
    public static readonly Refusal WhyNotAsked = Rule(
        "why-not-asked",
        "Say why the child was not asked.",
        "Why"
    );
    public static readonly Refusal NotInTransfer = Rule(
        "not-in-transfer",
        "One of these children is not to pass with this transfer; look at the page again."
    );
    public static readonly Refusal NobodyWithoutWorker = Rule(
        "nobody-without-worker",
        "Name the worker who will be responsible; nobody is accepted without one.",
        "WorkerId"
    );
    public static readonly Refusal PassedBeforeHeld = Rule(
        "passed-before-held",
        "Responsibility cannot pass before the day on which the sending team or its worker took the child.",
        "Day"
    );
    public static readonly Refusal CaseSystemDayAhead = Rule(
        "case-system-day-ahead",
        "The day of the change in the case system cannot be in the future; leave it to be confirmed.",
        "CaseSystemChangedOn"
    );
    public static readonly Refusal NoRefusalAllowed = Rule(
        "no-refusal-allowed",
        "The procedure does not let the receiving team decline this move; raise a dispute instead."
    );
    public static readonly Refusal NothingToExplain = Rule(
        "nothing-to-explain",
        "No part of the family is waiting for a reason."
    );
    public static readonly Refusal NothingToConfirm = Rule(
        "nothing-to-confirm",
        "No child has passed yet, so there is no change to confirm."
    );

    public static readonly Refusal AlreadyConfirmed = Rule(
        "already-confirmed",
        "The change in the case system is confirmed already."
    );
    public static readonly Refusal NothingToPutBack = Rule(
        "nothing-to-put-back",
        "No child has passed with this transfer."
    );

    public static readonly Refusal NotRequested = Rule(
        "not-requested",
        "The sending manager has not requested acceptance yet."
    );
    public static readonly Refusal CouncilHasNoMeeting = Rule(
        "council-has-no-meeting",
        "This council’s procedure has no transfer meeting; the managers agree directly."
    );
    public static readonly Refusal NothingToAgree = Rule(
        "nothing-to-agree",
        "In this journey nobody agrees the team first; take its next step."
    );
    public static readonly Refusal NothingToAccept = Rule(
        "nothing-to-accept",
        "This journey passes the children to no other team."
    );
    public static readonly Refusal NoEmergency = Rule(
        "no-emergency",
        "This procedure has no journey for emergencies; change the worker, or record afterwards what has happened.",
        "How"
    );
    public static readonly Refusal NoAuthority = Rule(
        "no-authority",
        "Name the authority from which the child comes.",
        "Authority"
    );
    public static readonly Refusal ConsentNeedsReason = Rule(
        "consent-needs-reason",
        "Say what the family said, so that whoever goes on from here knows.",
        "Why"
    );
    public static readonly Refusal NoConsentAsked = Rule(
        "no-consent-asked",
        "This journey goes neither to Early Help nor from it, and asks for no such consent."
    );
    public static readonly Refusal NobodyToAsk = Rule(
        "nobody-to-ask",
        "The procedure names more than one team; ask one of them first."
    );
    public static readonly Refusal NothingToClose = Rule(
        "nothing-to-close",
        "This journey does not end the case; close the case on the child’s own page."
    );
    public static readonly Refusal NothingToRequest = Rule(
        "nothing-to-request",
        "This journey has no request: the receiving team takes the child as soon as it has agreed."
    );

    public static Refusal ProcedureKeeps(string names, IReadOnlyList<string> clauses) =>
        Rule(
            "procedure-keeps",
            $"The procedure keeps {names} with the present team ({string.Join(", ", clauses)}); begin the move outside the procedure, with a reason, if both managers agree to it.",
            "How"
        );

    public static Refusal NothingMissing(string what) =>
        Rule(
            "nothing-missing",
            $"This may be declined only for {what}, and nothing of that is wanting; raise a dispute instead."
        );

    public static Refusal HeldHere(string names) =>
        Rule("held-here", $"A team here holds {names} already; propose a transfer from that team.");

    public static Refusal ReceiverHasNotSpoken(string team) =>
        Rule(
            "receiver-has-not-spoken",
            $"The manager of {team} has not yet agreed and named the worker who will take the children.",
            "WorkerId"
        );

    public static Refusal NobodyMayDepart(string what) =>
        Rule("nobody-may-depart", $"The procedure lets nobody depart from this: {what}.");

    public static Refusal CaseNotOpen(string names) =>
        Rule("case-not-open", $"The case is not open: {names}.", "ChildIds");

    public static Refusal AlreadyMoving(string names) =>
        Rule(
            "already-moving",
            $"Another transfer is open for {names}; finish or withdraw that one first."
        );

    public static Refusal HeldElsewhere(string names) =>
        Rule(
            "held-elsewhere",
            $"The sending team no longer holds {names}; withdraw this transfer or take the child out of it."
        );

    public static Refusal SiblingsNotAnswered(string names) =>
        Rule(
            "siblings-not-answered",
            $"Answer the question about brothers and sisters first, for {names}: these, none or not checked."
        );

    public static Refusal SiblingsLeftOut(string names) =>
        Rule(
            "siblings-left-out",
            $"Brothers and sisters move together: add {names}, or split with a reason in each child's interest."
        );

    public static Refusal TeamNotForeseen(string team, string names) =>
        Rule(
            "team-not-foreseen",
            $"Today the procedure does not name {team} for {names}; record what was chosen, or move outside the procedure with both managers' reasons.",
            "TeamId"
        );

    public static Refusal NoLongerForeseen(string names) =>
        Rule(
            "no-longer-foreseen",
            $"The procedure no longer names this team for {names}; give the reason if you accept all the same.",
            "Why"
        );

    public static Refusal ReceiverNotAtTable(string team) =>
        Rule(
            "receiver-not-at-table",
            $"Nobody who speaks for {team} is recorded as attending; its manager or representative must agree."
        );

    public static Refusal NotTheirWorker(string team) =>
        Rule("not-their-worker", $"Choose a worker in post in {team} who is not away.", "WorkerId");

    public static Refusal NoSuchRule(string rule) =>
        Rule("no-such-rule", $"The procedure has no rule or step called {rule}.");

    public static Refusal NoSuchStep(string step) =>
        Rule("no-such-step", $"This transfer has no step called {step} to complete.");

    public static Refusal StepDone(string step) =>
        Rule("step-done", $"The step {step} is done already.");

    public static Refusal StepHasOutcome(string step) =>
        Rule(
            "step-has-outcome",
            $"Say how this step ended, in the words the procedure gives it, and when it is its turn: {step}."
        );

    public static Refusal StepWaits(string first) => Rule("step-waits", $"First comes: {first}.");

    public static Refusal MustNotDeparted(string what) =>
        Rule(
            "must-not-departed",
            $"This is a must and cannot be departed from: {what}. The manager above both teams can let it pass with a reason and a day."
        );

    public static Refusal NotAMust(string what) =>
        Rule("not-a-must", $"This is no must: {what}. Depart from it with a reason instead.");

    public static Refusal SplitNeedsReason(string name) =>
        Rule("split-needs-reason", $"Say why moving apart is in {name}'s own interest.", "Reasons");

    public static Refusal NamedOtherwise(string name) =>
        Rule(
            "named-otherwise",
            $"The name, birth date or number on your page is not the one on record for {name}; check that this is the right child."
        );

    public static Refusal RestrictedApart(string references) =>
        Rule(
            "restricted-apart",
            $"{references}: only somebody named on that record may take the child over. Accept the others, and ask one of those named to accept that child."
        );

    public static Refusal MovedSince(string names) =>
        Rule(
            "moved-since",
            $"Responsibility has changed again since the acceptance for {names}, so it cannot be put back here."
        );

    /// <param name="names">The children, as whoever is refused may see them named.</param>
    public static Refusal Blocked(
        IReadOnlyList<Block> blocks,
        Func<IEnumerable<string>, string> names
    )
    {
        var owed = blocks.Where(b => b.IsOwed).Select(b => b.What).ToList();
        var untold = blocks.Where(b => !b.IsOwed).Select(b => b.What).ToList();
        var unknown = blocks
            .SelectMany(b => b.Unknown)
            .Select(u => u.Words(names(u.ChildIds)))
            .Distinct()
            .ToList();
        return Rule(
            "blocked",
            string.Join(
                ' ',
                new[]
                {
                    Said("Still owed first", owed),
                    Said("Nobody can tell yet whether this comes first", untold),
                    Said("Not known", unknown),
                }.Where(s => s.Length > 0)
            )
        );

        static string Said(string what, List<string> all) =>
            all.Count == 0 ? "" : $"{what}: {string.Join("; ", all)}.";
    }

    public static Refusal NotNow(TransferAct act, TransferState state) =>
        Rule("not-now", $"You cannot {act.Words} while the transfer is {state.Word}.");

    public static readonly Refusal NotBegun = Rule(
        "not-begun",
        "There is no transfer yet to do this to."
    );

    /// <summary>The other party was quicker: say what became of it.</summary>
    public static Refusal AlreadyEnded(TransferAct act, Transfer transfer, DateOnly on) =>
        Rule(
            "already-ended",
            $"You cannot {act.Words}: the transfer was {transfer.State.Word} on {on:d MMMM yyyy}."
        );
}
