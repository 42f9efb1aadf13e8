# Work for a privacy request in systems outside the portal.

tasks-title = Searches outside the portal
tasks-intro = There are data outside this portal too. The answer only leaves once everything has been looked into.
tasks-mine = Yours
tasks-nobodys = Nobody’s
tasks-none = There is nothing to do now.
tasks-what = What
tasks-department = Department
tasks-due = Due
tasks-late = Late
# $system: a name
tasks-search = Search: { $system }
# $system: a name
tasks-change = Change: { $system }
tasks-found = Data found
tasks-nothing = Nothing found
tasks-changed = Changed
tasks-open = To do
tasks-owner-you = You do this
tasks-owner-nobody = Nobody’s yet
# $name: of an employee
tasks-owner = { $name } does this
tasks-make = Make search tasks
tasks-make-how = Makes a task for each system that has none yet.
tasks-empty = There are no search tasks for this request yet.
tasks-take = I will do this
tasks-finish = Finish
# $count: of open tasks
tasks-hold = { $count ->
    [one] The answer cannot leave yet: 1 task is open.
   *[other] The answer cannot leave yet: { $count } tasks are open.
}
# $department: a name; $due: a date
tasks-lead = Department { $department }. Due on { $due }.
tasks-ended = What came of it?
tasks-ended-missing = Choose what came of it.
tasks-words = Where did you look, and what did you do?
tasks-words-hint = Name the search words or the folders. Copy no data.
tasks-words-missing = Write down where you looked, in 10,000 characters at most.
tasks-file = File with what you found
tasks-file-2 = Second file
tasks-file-3 = Third file
tasks-file-missing = Add the file with what you found.
tasks-looked = I looked through everything in these files
tasks-looked-hint = The person gets these files as they are. Take out first what is about others, and what the person may not see.
tasks-was-before = A colleague was before you, or the request is closed. Nothing was kept. Copy what you need.
tasks-of-another = The request was matched with somebody else meanwhile. Is this about that person?
tasks-looked-missing = Look through the files first, and then tick this.
tasks-choose-again = Did you choose a file? Then choose it again.
tasks-close = Finish task
# $who: an employee; $when: a date with time
tasks-done = { $who }, { $when }

tasks-systems-title = Systems outside the portal
tasks-systems-lead = A request makes a task for each system that is in use.
tasks-systems-old = A change counts for new requests. Tasks of earlier requests stay as they are.
tasks-system-name = Name of the system
tasks-system-name-hint = As your colleagues call it, such as Mailboxes
tasks-system-name-missing = Fill in the name, such as Mailboxes. 80 characters fit.
tasks-system-taken = There is a system with this name already. Choose another name.
tasks-system-meanwhile = A colleague changed this system meanwhile. Check it and save again.
tasks-department-hint = Who searches it. Name a department, not a person.
tasks-department-missing = Fill in the department, such as Customer contact. 80 characters fit.
tasks-system-state = Use
tasks-system-used = In use
tasks-system-unused = No longer in use
tasks-system-active = This system is in use
tasks-system-active-hint = Without a tick no new tasks are made.
tasks-system-add = Add system
tasks-system-change = Change system
tasks-system-keep = Save system
tasks-system-kept = The list is saved.
