# The frame of every page, and the words inside the components.

page-skip = Skip to the content
page-error-word = Error:
page-other-language = Nederlands
page-other-site = other website
page-navigation-label = Main menu
page-footer-label = About this website

page-create-account = Create account
page-log-in = Log in
page-log-out = Log out
page-my-overview = My overview
page-desk = Desk
page-persons = Find somebody
page-my-details = My details
page-my-consents = My consents

page-demo-label = Demonstration
page-demo = This is a demonstration with made-up people.
page-demo-postbox = See the e-mails that were sent

page-questions = Questions? Call
page-privacy-questions = Questions about your data?
page-privacy = Privacy
page-promises = Our promises
page-cookies = Cookies
page-accessibility = Accessibility
page-contact = Contact
# $date: a date in words, such as "22 November 2026"
page-statement-version = Privacy statement, version of { $date }

page-form-intro = Fill in all fields. If a field is optional, it says so.
page-optional = optional
page-errors-title = Check your answers
page-day = Day
page-month = Month
page-year = Year

page-notice-info = Good to know
page-notice-success = Done
page-notice-warning = Please note
page-notice-error = Something went wrong

page-pager-label = Pages
page-pager-newer = See newer
page-pager-older = See older

# The bar of who acts for somebody else. $name: of that person
page-acting-label = For somebody else
page-acting = You act for { $name }.
page-acting-over = You may no longer act for the other person.
page-acting-stop = Stop
page-acting-overview = For somebody else
