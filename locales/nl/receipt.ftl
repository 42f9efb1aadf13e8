# A day of receipt that was noted wrongly.

# $number: of the request
receipt-title = Dag van ontvangst van { $number }
# $day: 3 november 2026
receipt-now = Het verzoek kwam binnen op { $day }.
receipt-lead = Klopt die dag niet? Stel een andere voor. Een collega kijkt mee en bevestigt hem. Beide dagen blijven bewaard.
receipt-day = Op welke dag kwam het echt aan?
# $day: when it was typed in
receipt-day-hint = Het is opgeschreven op { $day }. Later kan het niet zijn aangekomen.
receipt-why = Waarom klopt de dag niet?
receipt-why-hint = Bijvoorbeeld: de stempel op de brief is van een andere dag.
receipt-why-missing = Schrijf op waarom de dag niet klopt.
receipt-propose = Voorstellen
receipt-after-noted = Vul een dag in tot en met de dag waarop het is opgeschreven.
receipt-same = Deze dag staat er al. Vul een andere dag in.
receipt-waits-already = Een collega was eerder. Er wacht al een andere dag op bevestiging.
receipt-waits-title = Wacht op een collega
# $new, $old: days
receipt-from-to = Van { $old } naar { $new }
# $when: a moment; $who: an employee
receipt-proposed = Voorgesteld op { $when } door { $who }.
# $verdict: a code; $when: a moment; $who: an employee
receipt-decided = { $verdict ->
    [confirmed] Bevestigd op { $when } door { $who }.
    [declined] Afgewezen op { $when } door { $who }.
   *[other] Teruggenomen op { $when } door { $who }.
}
receipt-gives = Dit wordt het dan:
receipt-lost-asked = De vraag wie de aanvrager is, kwam dan te laat. De termijn staat er niet meer door stil.
receipt-lost-answered = Het antwoord op die vraag telt dan niet meer mee.
receipt-lost-extension = De verlenging kwam dan te laat. De eerste termijn geldt weer.
receipt-colleague = Een collega moet dit bevestigen. U kunt het terugnemen.
receipt-confirm = Bevestigen
receipt-decline = Afwijzen
receipt-withdraw = Terugnemen
receipt-verdict = Kies wat u ermee doet.
receipt-by-two = Dit moet een ander doen dan wie het voorstelde.
receipt-gone = Een collega was eerder, of het verzoek is intussen veranderd. Kijk wat er nu staat.
receipt-before = Eerder voorgesteld
receipt-link = Dag van ontvangst verbeteren
# $day: the day that waits
receipt-waits = Er wacht een andere dag van ontvangst op een collega: { $day }.
# $day: the day it became
receipt-step = Dag van ontvangst verbeterd: { $day }
receipt-told-proposed = De andere dag wacht nu op een collega.
receipt-told-confirmed = De dag van ontvangst is verbeterd. De termijn is opnieuw geteld.
receipt-told-declined = De andere dag is afgewezen. Er is niets veranderd.
receipt-told-withdrawn = De andere dag is teruggenomen. Er is niets veranderd.
