# Home, contact, cookies, accessibility.

organisation-home = Welcome
# $name: the association
organisation-home-heading = Welcome to { $name }
organisation-home-lead = Here you arrange things with us. Calmly, at home, in your own time.
organisation-home-back = Good to see you. How can we help?
organisation-home-do = Arrange it now
organisation-home-account = Create your own account. Also if you are still looking for a home.
organisation-home-log-in = To your own overview.
organisation-home-overview = Your details, your home and your consents.
organisation-home-consents = See what you said yes to. Or change it to no.
organisation-home-privacy-title = Your privacy
organisation-home-privacy = What we do with your data, and your say in it.
organisation-home-promises = See of each promise whether we keep it yet.
organisation-home-expect = What you may expect from us
organisation-home-yours = Your data are yours
organisation-home-yours-text = We only ask what we need. You can read what we use data for.
organisation-home-choice = You choose, and you may change your mind
organisation-home-choice-text = You can withdraw at any time, with one press of a button.
organisation-home-honest = We also tell you what does not work yet
organisation-home-honest-text = All our promises in one list. With what works, and what is missing.
organisation-home-talk = Rather talk to somebody?
# $hours: when somebody answers the phone
organisation-home-talk-text = You can, { $hours }. Do call us.
organisation-home-ways = All ways to reach us

organisation-contact = Contact
organisation-contact-lead = Call, mail, write or come by. You need no account for it.
organisation-contact-phone = Phone
organisation-contact-email = E-mail
organisation-contact-visit = Visit
organisation-contact-post = Post
organisation-contact-website = Website
organisation-contact-privacy = About your data
organisation-contact-privacy-text = A question, a request or a complaint about your data? Mail or write here.
organisation-contact-officer = Who
organisation-contact-rights = Read which rights you have
organisation-contact-who = Who we are
organisation-contact-legal = Official name
organisation-contact-register = Number at the Chamber of Commerce
organisation-contact-town = Town

organisation-cookies = Cookies
# $count: how many
organisation-cookies-lead = { $count ->
    [one] This website uses one cookie. It is needed to log you in.
   *[other] This website uses { $count } cookies. They are there only to help you.
}
organisation-cookies-no-banner = We do not follow you. So there is nothing to click away here.
organisation-cookies-list = The cookies we use
organisation-cookies-name = Name
organisation-cookies-purpose = What for
organisation-cookies-time = How long
organisation-cookies-keeps-you-logged-in = Remembers that you are logged in. You only get it when you log in.
# $longest: hours; $idle: minutes
organisation-cookies-lasts = Until you log out or close your browser. It stops working after { $idle } minutes of doing nothing, or after { $longest } hours.
organisation-cookies-remembers-what-you-typed = Remembers what you typed in a form. You only get it when a form is not complete yet.
# $idle: minutes
organisation-cookies-lasts-typed = Until you close your browser, wipe what you typed or log out. It no longer works after { $idle } minutes.
organisation-cookies-shows-your-request = Remembers that you may see your request. You get it when you fill in number and code.
# $idle: minutes
organisation-cookies-lasts-request = Until you stop following or close your browser. After { $idle } minutes it works no more.
organisation-cookies-brings-you-back = Remembers that it is you while you log in with a work account. Only employees get it.
# $idle: 10
organisation-cookies-lasts-back = Until you are back or close your browser. After { $idle } minutes it works no more.
organisation-cookies-language = Your language stands in the address of the page. No cookie is needed for that.
organisation-cookies-not = What we do not do
organisation-cookies-not-follow = We do not follow you, here or anywhere else.
organisation-cookies-not-others = We load nothing from other companies. Nobody else sees your visit.
organisation-cookies-not-store = We keep nothing else on your phone or computer.
organisation-cookies-remove = Removing cookies
organisation-cookies-remove-text = Log out, or clear the cookies in your browser. You simply log in again later.
organisation-cookies-from-code = This list comes straight from the program. So it cannot go out of date.

organisation-visits = We count how often a page is opened
organisation-visits-what = We count per day and per page. That tells us which pages are needed.
organisation-visits-who = Who you are is not counted: no cookie, no network address.
organisation-visits-open = Only pages that anybody can open are counted. Your own pages are not.
organisation-visits-kept = We keep the numbers for 2 years.
organisation-visits-opt-out = Rather not be counted? Switch on Global Privacy Control or Do Not Track in your browser.
organisation-visits-opted-out = Your browser asks for this already. We do not count you.

organisation-typed = What you filled in
organisation-typed-what = Is a form not complete yet? Then we remember what you typed, during this visit.
organisation-typed-not = We never remember passwords and ticks.
organisation-typed-sealed = We keep it encrypted. Without your cookie nobody can read it, and neither can we.
organisation-wiped = What you typed is wiped
organisation-wiped-nothing = We had kept nothing, so there is nothing to wipe.
organisation-wiped-what = We wiped what you filled in at:
# $form: the name of a form
organisation-wiped-form = { $form ->
    [account-maken] Create account
    [privacyverzoek] Ask something about your data
    [mijn-privacyverzoek] Ask something about your data
   *[other] another form
}
organisation-wiped-cookie = The cookie that came with it is gone too.
organisation-wiped-back = Does an old page still show what you typed? Then close that window.
organisation-wiped-more = Read what we remember, and for how long

organisation-sites = Links to other websites
organisation-sites-mark = Such a link has an arrow that points out. A screen reader says: other website.
organisation-sites-rules = The rules of that website apply there. We pass on nothing about you.
organisation-sites-list = We link to these websites only:
organisation-sites-association = our own website
organisation-sites-authority = the supervisory authority, where you can complain about us

organisation-accessibility = Accessibility
organisation-accessibility-lead = Everybody must be able to use this portal. Here you read what we tested, and what we did not.
organisation-accessibility-tested = What we tested
# $date: a day in words
organisation-accessibility-when = Last tested on { $date }.
organisation-accessibility-axe = A program (axe-core) looked for faults on every page. On a phone and on a wide screen.
organisation-accessibility-keyboard = The portal works with a keyboard alone.
organisation-accessibility-scripts = The portal also works without JavaScript. Only a passkey needs it.
organisation-accessibility-words = A program counts the words on our pages. A Dutch sentence has at most 15.
organisation-accessibility-not = What we have not tested yet
organisation-accessibility-not-reader = People who use a screen reader have not tested the portal yet.
organisation-accessibility-not-audit = No independent firm has examined the portal yet.
organisation-accessibility-not-program = A program does not find everything. So there may still be faults.
organisation-accessibility-norm = We want to meet WCAG 2.2, level AA. This has not been established yet.
organisation-accessibility-report = Does something not work for you?
organisation-accessibility-report-text = Tell us. We will help you at once in another way.
organisation-accessibility-report-what = Name the page, what you wanted to do and what went wrong.

# /beheer/bezoek, for staff.
organisation-visits-title = Visits to the portal
organisation-visits-lead = How often pages were opened. Who did so, we do not know.
organisation-visits-choose = Choose how many days you see
# $days: how many
organisation-visits-span = Last { $days } days
organisation-visits-of-page = Per day, of
organisation-visits-all = Show all pages together
organisation-visits-per-day = Per day
# $first: the first day; $last: the last
organisation-visits-chart = How often pages were opened, from { $first } up to and including { $last }.
organisation-visits-few = A day with fewer than 5 visits has no bar.
organisation-visits-numbers = See the numbers per day
organisation-visits-per-page = Per page
organisation-visits-table = The pages that were opened
organisation-visits-page = Page
organisation-visits-day = Day
organisation-visits-number = Visits
# $number: from which the number itself is shown
organisation-visits-rare = fewer than { $number }
organisation-visits-none = No visits have been counted yet.
organisation-visits-not = Pages behind the log-in do not count. Nor does who asks so in their browser. Programs that open pages do count.
