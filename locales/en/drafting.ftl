# Employees: the next version of the privacy statement, advice about it, and publishing it (P98).

drafting-tile = Privacy statement
drafting-tile-text = The next version, the advice on it and all versions.
drafting-title = Managing the privacy statement
drafting-lead = The privacy coordinator writes and publishes. The data protection officer gives advice first.
drafting-next = Next version
drafting-none = Nobody is writing a new version now.
drafting-write = Write a new text
drafting-to-preview = See preview and advice
drafting-versions = All versions
drafting-day = In force from
drafting-published = Published on
drafting-by = Published by
drafting-by-server = The portal itself, or on the server
drafting-without = Why without advice
# $when: a date with a time
drafting-saved-mine = You saved this text on { $when }.
drafting-saved-theirs = A colleague saved this text on { $when }.
drafting-asked = Advice was asked on { $when }.
drafting-told-saved = The text is saved. Look at it below and ask for advice.
drafting-told-discarded = The new text was thrown away. The statement of now holds.
drafting-told-asked = Advice is asked. The officer and the deputy get a mail.
drafting-told-nobody = There is no officer with an account yet. Ask the administrator to invite one.
drafting-told-advised = Your advice is saved. The privacy coordinator sees it here.
drafting-told-published = The new version is published.
drafting-changed = The text changed meanwhile. Nothing was done. Look at the text again.

drafting-write-title = Write a new privacy statement
drafting-write-lead = Write in both languages. Then you see a preview. Nothing is published yet.
drafting-from-now = Below is the text of now. Change it and save.
drafting-how = How to write headings, lists and links
drafting-how-heading = A heading:
drafting-how-section = A heading below it:
drafting-how-heading-words = Your rights
drafting-how-list = An item of a list:
drafting-how-list-words = your name
drafting-how-link = A link:
drafting-how-link-words = your rights
drafting-how-blanks = We fill these in at publication:
drafting-nl-hint = Short sentences of at most 15 words. An empty line begins a new paragraph.
drafting-save = Save and look at the text
drafting-discard = Throw the new text away
drafting-nl-missing = Write the text in Dutch.
drafting-en-missing = Write the text in English.
drafting-missing = Write a text first.
drafting-too-long = This text is too long. Use at most 40,000 characters.
drafting-colleague = A colleague was at it too. Read first what they did, then save again.
# $line: a number, $what: what to do, $words: what stands there
drafting-line = Line { $line }, ‘{ $words }’: { $what }
# $count: how many faults are not told
drafting-more-faults = { $count ->
    [one] And 1 more line.
   *[other] And { $count } more lines.
}
drafting-wrong-heading = begin a heading with ## or ### and a space.
drafting-wrong-heading-empty = write words behind the heading.
# $name, $link: what was typed
drafting-wrong-anchor = make { $name } a name of small letters, digits and hyphens.
drafting-wrong-anchor-twice = the name { $name } stands there twice. Give this heading another.
drafting-wrong-link-elsewhere = begin { $link } with /, https://, mailto: or tel:.
drafting-wrong-link-not-plain = shorten { $link } to a name and a path.
drafting-wrong-link-empty = give { $link } words, and an address without spaces.
drafting-wrong-blank-open = close the brace.
drafting-wrong-blank-unknown = we do not know { $name }. Choose a name from the explanation above.
drafting-wrong-control = take the invisible character away.

drafting-preview-title = Preview of the privacy statement
drafting-preview-lead = This is how people read the new text. Nothing is published yet.
drafting-unfit = This text cannot be published as it is
drafting-only-dutch = Only the Dutch changed. Check whether the English is still right.
drafting-only-english = Only the English changed. Check whether the Dutch is still right.
drafting-advice = Advice of the officer
drafting-advice-none = There is no advice on this text yet.
drafting-advice-earlier = Advice on an earlier text
drafting-advice-earlier-how = This advice was about an earlier text. The text changed afterwards.
# $who: a role, $when: a date with a time
drafting-advice-by = { $who }, { $when }
drafting-advice-yours = Your advice
drafting-advice-hint = Your advice is about exactly this text. You cannot change it later.
drafting-advice-missing = Write your advice, such as: I advise to make chapter 3 clearer.
drafting-advice-long = This advice is too long. Use at most 8,000 characters.
drafting-advice-changed = The text changed meanwhile. Read the new text and then give advice.
drafting-advice-given = Given on this text
drafting-advise = Save advice
drafting-advice-done = You gave advice on this text. You cannot change it any more.
drafting-advice-more = Give further advice
drafting-ask = Ask for advice
drafting-to-publish = On to publishing
drafting-write-on = Write on
drafting-difference = What changes
drafting-as-read = The whole text

drafting-publish-title = Publish the privacy statement
drafting-advised = The officer advised on exactly this text.
drafting-unadvised = There is no advice on this text. Write below why you publish all the same.
drafting-effective = From when is the new text in force?
drafting-effective-hint = Choose today or a later day, such as 1 January 2027.
drafting-reason = Why without advice?
drafting-reason-hint = Colleagues and the auditor read this beside the version.
drafting-reason-missing = Write why you publish without advice, or ask for advice first.
drafting-reason-long = This reason is too long. Use at most 500 characters.
drafting-day-missing = Fill in a day, month and year, such as 1 1 2027.
drafting-day-past = Choose today or a later day. Nobody could read this text earlier.
drafting-day-far = Choose a day within a year.
drafting-same = This text is in force then already. Change something in the text first.
drafting-confirm-title = Is this right? Check before you publish
drafting-effect-now = The new text is in force at once.
# $day: a date in words
drafting-effect-from = The new text is in force from { $day }.
drafting-effect-announced = Until that day the statement says that a new one is coming.
drafting-effect-account = Everybody with an account sees on their overview that the statement changed.
drafting-effect-feed = Who follows our statement with a feed is told.
drafting-publish = Publish the privacy statement
drafting-back = Back to date and reason

drafting-mail-subject = Your advice is asked on the privacy statement
drafting-mail-intro = The privacy coordinator is writing a new privacy statement and asks your advice.
drafting-mail-here = Read the text and give your advice on this page:
drafting-mail-about = Your advice is about the text that stands there then.
