# Employees: the texts that people say yes to, their versions, and writing the next.

drafts-title = Texts of consents
drafts-lead = This is what we ask tenants. A new text always gets a new version.
drafts-now = Text of today
drafts-standing = Consent holds of
drafts-draft = New text
drafts-in-hand = Being written
drafts-open = See and write texts
drafts-persons = { $count ->
    [one] 1 person
   *[other] { $count } persons
}
drafts-not-counted = Cannot be counted now. Try again later.
drafts-of = Text: { $purpose }
drafts-write = Write a new text
drafts-none = Below is the text of today. Change it and save.
drafts-saved-mine = You saved this new text on { $when }.
drafts-saved-theirs = A colleague saved this new text on { $when }.
drafts-nl = Dutch
drafts-en = English
drafts-nl-hint = Short sentences of at most 15 words. Also say what happens after withdrawing.
drafts-en-hint = The same meaning, in plain English.
drafts-save = Save and look
drafts-to-preview = See the preview
drafts-discard = Throw the new text away
drafts-nl-missing = Write the text in Dutch.
drafts-en-missing = Write the text in English.
drafts-too-long = This text is too long. Use at most 4000 characters.
drafts-same = This is the same as the text of today. Change something and then save.
drafts-colleague = A colleague was at it too. First read what they did, then save again.
drafts-theirs = This is what your colleague wrote meanwhile
drafts-theirs-how = What you typed is still below. If you save again, your text holds.
drafts-versions = All versions
drafts-version = Version { $number }
drafts-published = Published on
drafts-stand = Said yes to this version
drafts-change-first = First text
drafts-change-material = Asks something else
drafts-change-editorial = Only other words
drafts-words = Read version { $number }
drafts-fingerprint = Fingerprint (SHA-256):

drafts-preview = Preview: { $purpose }
drafts-preview-lead = This is how tenants see the new text. Nothing is published yet.
drafts-preview-other = See it in Dutch
drafts-preview-off = Preview: nothing can be filled in here
drafts-difference = What changes
drafts-marks = Struck through goes. Underlined is new.
drafts-seen-new = When making an account
drafts-seen-before = For who said yes before
drafts-kind = Kind of change
drafts-kind-question = Does the new text ask something else?
drafts-kind-hint = In doubt? Then choose that the text asks something else.
drafts-kind-material = Yes. We ask everybody again.
drafts-kind-editorial = No, these are only other words.
drafts-reason = Reason
drafts-reason-hint = Only needed for other words. Tenants read it, such as: Corrected a spelling mistake.
drafts-reason-missing = Write why the words change. Tenants read this.
drafts-reason-long = The reason is too long. Use at most 200 characters.
drafts-change-missing = Choose whether the text asks something else.
drafts-next = Go on
drafts-changed = The text has changed meanwhile. Nothing was done. Look at the text again.

drafts-confirm = Check and publish: { $purpose }
drafts-effect = What happens
drafts-effect-material = We ask { $persons } again.
drafts-effect-uncounted = We ask everybody who said yes again. How many they are cannot be counted now.
drafts-effect-until = Their consent does not count until they say yes to the new text.
drafts-effect-editorial = The consent of { $persons } stays valid.
drafts-effect-stands = Tenants read the reason under My consents.
drafts-forever = After publishing nobody can change or delete this version any more.
drafts-publish = Publish the text
drafts-told-published = The new text is published.
drafts-told-discarded = The new text was thrown away. The text of today holds.
