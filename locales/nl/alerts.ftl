alerts-mail-subject = { $count ->
    [one] Eén privacyverzoek vraagt uw aandacht
   *[other] { $count } privacyverzoeken vragen uw aandacht
}
alerts-mail-lead = Dit vraagt uw aandacht:
alerts-unanswered = Verzoek { $number }: de aanvrager toonde niet op tijd wie die is. Vraag het opnieuw, of stop.
alerts-two-weeks = Verzoek { $number }: nog hoogstens 14 dagen tot de streefdatum.
alerts-one-week = Verzoek { $number }: nog hoogstens 7 dagen tot de streefdatum.
alerts-two-days = Verzoek { $number }: nog hoogstens 2 dagen tot de streefdatum.
alerts-past-target = Verzoek { $number }: de streefdatum is voorbij.
alerts-late = Verzoek { $number }: TE LAAT. De wettelijke termijn is voorbij.
