# Who lives with somebody.

household-title = Who lives with you?
household-unknown = We do not know who lives with you.
household-alone = You live alone.
# $count: 2 or more, with the reader
household-together = You live with { $count } people, counting yourself.
# $count: who is here a part of the week
household-part = { $count ->
    [one] For part of the week there is 1 more person.
   *[other] For part of the week there are { $count } more people.
}
# $relation: a word of our own
household-relation = { $relation ->
    [partner] my partner
    [child] a child
    [parent] a parent
    [family] another relative
   *[other] somebody else
}
household-relation-said = { $relation ->
    [partner] Partner
    [child] Child
    [parent] Parent
    [family] Relative
   *[other] Somebody else
}
# $year: of birth
household-born = born in { $year }
household-part-said = part of the week
household-since-said = since { $began }
household-from-until = from { $began } to { $ended }
household-administration = From our administration.
household-correct = Is this not right? Ask for a correction

household-add-title = Is somebody coming to live with you?
household-why = We ask no names.
household-relation-label = Who lives with you?
household-birth-year = Year of birth
household-birth-year-hint = Only for a child. For example: 2015
household-stays-label = How often?
household-stays-always = all week
household-stays-part = part of the week, as with shared care of a child
household-since = Since which day?
household-day-hint = For example: 1 3 2019
household-add-submit = Add person

household-leave = Does not live here any more
household-back = Still lives here
household-remove = Delete, this was a mistake
household-leave-title = Does not live here any more
household-leave-text = We keep until when this person lived here. Was it a mistake? Then you can turn it back.
household-last-day = Last day
household-leave-submit = Save last day

household-done-added = This person is now part of your household.
household-done-left = The last day is saved.
household-done-back = This person lives with you again.
household-done-removed = We have deleted what you had filled in.

household-relation-missing = Choose who lives with you
household-stays-missing = Choose how often this person is with you
household-birth-year-wrong = Enter the year of birth with 4 digits, such as 2015
household-birth-year-future = This year has not been yet. Check the year of birth
household-birth-year-too-old = This is more than 120 years ago. Check the year of birth
household-birth-year-not-asked = Leave the year of birth empty. We ask it only for a child
household-since-before-birth = This day is before the year of birth. Check the year
household-day-missing = Enter a day, such as 1 3 2019
household-day-incomplete = Enter the day, the month and the year, such as 1 3 2019
household-day-not-a-date = This day does not exist. Enter a day such as 1 3 2019
household-day-future = This day has not been yet. Enter it when it has
household-left-before-since = This day is before the day this person came. Check the date
household-too-many = There are 40 people in your list already. Call us if that is right
