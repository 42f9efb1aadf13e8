# The dossier: all that we have of somebody, as a page to keep.

dossier-title = Your data at { $organisation }
# $moment: a day and a time
dossier-lead = This is what we have of you, made on { $moment }.
dossier-contents = Contents
dossier-record = Where it stands
dossier-records = We keep your data in more places. With each item you read where it stands.
dossier-of-others = Data of other people are left out. Those are their data.
dossier-why = Why we have this
dossier-file = File
dossier-withheld = Something is left out here
# $ground: why, with the law
dossier-withheld-ground = The reason: { $ground }.
dossier-nothing = About this we have nothing of you
dossier-not-included = What is not in it
dossier-purposes = What we use your data for
dossier-purposes-lead = For each kind of data you read what for, why we may, who gets them and how long.
dossier-purpose = What for
dossier-basis = Why we may (legal ground)
dossier-recipients = Who gets them
dossier-recipients-none = Nobody outside { $organisation }
dossier-kept = How long
# $period: how long; $trigger: from when
dossier-kept-text = { $period }, from { $trigger }
dossier-source = Where they come from
dossier-disclosed = To whom we gave them
dossier-disclosed-text = Only to the processors above. They work for us. This portal gave your data to nobody else.
dossier-rights = Your rights
dossier-rights-lead = You may also ask for this:
dossier-rights-ask = How to ask:
dossier-complaint = Do you disagree with us? Then complain to the Dutch Data Protection Authority: www.autoriteitpersoonsgegevens.nl.
dossier-decisions = Decisions by a computer
dossier-decisions-text = We make none. A person always decides about you.
dossier-transfers = Outside Europe
dossier-transfers-text = Your data do not go to a country outside the European Economic Area.
dossier-who = Who is responsible
dossier-officer = Data protection officer
dossier-machine = In the same folder stands dossier.json. It is for another program. The tables open in a spreadsheet.

# The dossier as the answer to a request.
dossier-back = Back
dossier-given-link = See or keep your data
dossier-given-title = Your data
dossier-given-lead = This is our answer to your request: all that we have about you.
dossier-given-lead-partly = This is our answer to your request.
dossier-given-left-out = What is not in it
dossier-given-left-out-how = Do you disagree? Then write to us at your request.
# $day: the last day
dossier-given-until = You can open this up to and including { $day }.
dossier-given-read = See your data
dossier-given-keep = Keep them yourself
dossier-given-fetch-hint = You get one file (zip). It holds a PDF, tables and all your files.
dossier-given-shared = Are you using somebody else's computer? Then do not keep anything there.
dossier-given-fetch = Download everything
dossier-given-never = This was not opened yet.
# $moment: a day and a time; $times: how often
dossier-given-opened = Times opened: { $times }. The last time was { $moment }.
dossier-given-opened-why = Was that not you? Then call us.
dossier-given-over-title = You can no longer open your data here
# $day: the last day
dossier-given-over = That was possible up to and including { $day }.
dossier-given-over-how = You may ask for your data again. It costs nothing.
dossier-given-again = Ask again

# What an employee sees of it before the answer leaves.
# $number: of the request
dossier-staff-title = Data for request { $number }
dossier-staff-link = Collect the data
dossier-staff-lead = This is what the portal holds about this person.
dossier-staff-logged = The person can read that you opened this.
dossier-staff-read = Read everything
dossier-staff-places = Where it stands
dossier-staff-chapters = What there is
dossier-staff-chapter = Kind of data
dossier-staff-entries = Number
dossier-staff-nothing = There is nothing on this
dossier-staff-partly = After the answer, the person can open this for 30 days. Only notes can be left out.
dossier-staff-review = Review notes
dossier-staff-nobody = You have not chosen whom this request is about
dossier-staff-nobody-how = Choose the person first. Then you see here what we have.
