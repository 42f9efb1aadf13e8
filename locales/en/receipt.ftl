# A day of receipt that was noted wrongly.

# $number: of the request
receipt-title = Day of receipt of { $number }
# $day: 3 November 2026
receipt-now = The request came in on { $day }.
receipt-lead = Is that day wrong? Propose another. A colleague checks and confirms it. Both days are kept.
receipt-day = On which day did it really arrive?
# $day: when it was typed in
receipt-day-hint = It was written down on { $day }. It cannot have arrived later.
receipt-why = Why is the day wrong?
receipt-why-hint = For example: the stamp on the letter is of another day.
receipt-why-missing = Write down why the day is wrong.
receipt-propose = Propose
receipt-after-noted = Enter a day up to the day it was written down.
receipt-same = This day stands already. Enter another day.
receipt-waits-already = A colleague was before you. Another day waits to be confirmed already.
receipt-waits-title = Waits for a colleague
# $new, $old: days
receipt-from-to = From { $old } to { $new }
# $when: a moment; $who: an employee
receipt-proposed = Proposed on { $when } by { $who }.
# $verdict: a code; $when: a moment; $who: an employee
receipt-decided = { $verdict ->
    [confirmed] Confirmed on { $when } by { $who }.
    [declined] Declined on { $when } by { $who }.
   *[other] Taken back on { $when } by { $who }.
}
receipt-gives = This is what it would be:
receipt-lost-asked = The question who asks would have come too late. It no longer stops the clock.
receipt-lost-answered = The answer to that question would no longer count.
receipt-lost-extension = The extension would have come too late. The first deadline counts again.
receipt-colleague = A colleague has to confirm this. You can take it back.
receipt-confirm = Confirm
receipt-decline = Decline
receipt-withdraw = Take back
receipt-verdict = Choose what you do with it.
receipt-by-two = Somebody else than who proposed it has to do this.
receipt-gone = A colleague was before you, or the request changed meanwhile. Look what it says now.
receipt-before = Proposed before
receipt-link = Correct the day of receipt
# $day: the day that waits
receipt-waits = Another day of receipt waits for a colleague: { $day }.
# $day: the day it became
receipt-step = Day of receipt corrected: { $day }
receipt-told-proposed = The other day now waits for a colleague.
receipt-told-confirmed = The day of receipt was corrected. The deadline was counted again.
receipt-told-declined = The other day was declined. Nothing changed.
receipt-told-withdrawn = The other day was taken back. Nothing changed.
