# /privacy/beloften: the executable statement.

promises-title = Our promises and how far we are
promises-lead = We promise you a lot about your data. Here you see of each promise whether we keep it.
promises-how = We only say that something works if tests prove it. If it works in part, we say what is missing.
promises-works = Works
promises-partly = Works in part
promises-not-yet = Not yet

promises-choose = Choose which promises you want to see
# Words beside the number. $count: how many promises
promises-choose-all = { $count ->
    [one] promise in all
   *[other] promises in all
}
promises-choose-works = { $count ->
    [one] works
   *[other] work
}
promises-choose-partly = { $count ->
    [one] works in part
   *[other] work in part
}
promises-choose-not-yet = { $count ->
    [one] does not work yet
   *[other] do not work yet
}
# Beside the title of a chapter. $count: how many promises
promises-count-works = { $count ->
    [one] 1 works
   *[other] { $count } work
}
promises-count-partly = { $count } partly
promises-count-not-yet = { $count } not yet
promises-open-all = Open all subjects
# $most and $last: numbers of promises
promises-gaps = The numbers { $most } and { $last } do not exist. They are not separate promises.
promises-none = There is no promise here now.
promises-chapters = Jump to a subject

promises-missing = What is missing:
promises-see = See where this works
promises-tests = Tests, for who wants to check
promises-tests-why = These tests run with every change. If one fails, the change does not go in.
