# Employees: the association's own words in letters about requests.

lettertexts-title = Texts of letters
lettertexts-lead = This is what letters about privacy requests say. What the law wants, the program adds itself.
lettertexts-tile = Write and publish the words in letters about privacy requests.
lettertexts-now = Text of today
# $day: a date in words, $number: of the version
lettertexts-version = Version { $number } of { $day }
lettertexts-open = See and write the text
lettertexts-of = Letter: { $letter }

lettertexts-receipt = Confirm receipt
lettertexts-identity = Ask who somebody is
lettertexts-extension = Answer takes longer (extension)
lettertexts-answer = Answer: we did it
lettertexts-partial = Answer: we did a part
lettertexts-refusal = Answer: we do not do it (refusal)
lettertexts-not-established = Ended: not known who it is
lettertexts-withdrawn = Request taken back

lettertexts-law = This is written by the program
lettertexts-law-how = You cannot remove these parts. You see them in the preview.
lettertexts-law-receipt = The last day for the answer, and that the request is free.
lettertexts-law-identity = The reason for the doubt, no copy of a passport, and when the answer comes. Also: talking to us and complaining to the authority.
lettertexts-law-extension = The reason, the new last day, talking to us and complaining to the authority.
lettertexts-law-answer = What we did, talking to us, complaining to the authority and going to court.
lettertexts-law-partial = What we did, what not and why. Also: talking, complaining and going to court.
lettertexts-law-refusal = The reason, talking to us, complaining to the authority and going to court.
lettertexts-law-not-established = When we asked who it is. Also: asking again, complaining and going to court.
lettertexts-law-withdrawn = The day it was taken back, and that somebody may ask again.

lettertexts-write = Write a new text
lettertexts-how = Put an empty line between paragraphs. Begin a heading with ## and a line of a list with a hyphen.
lettertexts-blanks = The program fills in these words between braces, in English too:
lettertexts-nl-opening = Dutch: beginning of the letter
lettertexts-nl-middle = Dutch: middle of the letter
lettertexts-nl-closing = Dutch: end of the letter
lettertexts-en-opening = English: beginning of the letter
lettertexts-en-middle = English: middle of the letter
lettertexts-en-closing = English: end of the letter
lettertexts-opening-hint = Before the facts and the reason.
lettertexts-middle-hint = After the facts and the reason.
lettertexts-closing-hint = Just before the greeting.
lettertexts-en-hint = Leave all three empty for the English of the program.
lettertexts-nl-missing = Write the beginning of the letter in Dutch.
lettertexts-en-missing = Write the beginning in English too. Or empty all of the English.
lettertexts-too-long = This text is too long. Use at most 4000 characters.
# $sign: one character
lettertexts-sign = The sign { $sign } cannot stand in a letter. Remove it or write it otherwise.
# $name: what stands between the braces
lettertexts-blank = We do not know what to fill in for “{ $name }”. Choose a word from the list above the fields.
lettertexts-brace = A brace stands alone. Put a { "{" } and a { "}" } around each word.
lettertexts-shipped-english = No English of our own. Who reads English gets the English text of the program.
lettertexts-shipped = Came with the program
lettertexts-by-staff = By an employee

lettertexts-preview = Preview of the letter: { $letter }
lettertexts-preview-lead = This is how somebody reads the letter. The name and the reason are examples.
lettertexts-preview-none = Nothing is published yet.
lettertexts-preview-now = This is the text of today.
lettertexts-preview-letter = The letter
lettertexts-preview-other = See the letter in Dutch
lettertexts-pdf = See the letter as PDF
lettertexts-pdf-file = example-letter
lettertexts-publish-title = Publish
lettertexts-publish-effect = New letters get this text. Letters of before do not change.
lettertexts-publish = Publish text
lettertexts-back = Go on writing

lettertexts-example-name = Sanne de Vries-van den Voorbeeld
lettertexts-example-street = Voorbeeldstraat 12
lettertexts-example-town = 7311 AB  Apeldoorn
lettertexts-example-number = 1234-5678
lettertexts-example-request = See my data (access)
lettertexts-example-done =
    Example: we collected your data. You find them in the enclosure.

    - your name and address;
    - your rent and your payments.
lettertexts-example-reason = Example: this note is about your neighbours too. We may not give you their data.
lettertexts-example-longer = Example: you asked much at once. We also search old files on paper.
lettertexts-example-doubt = Example: your request came from an e-mail address that we do not know.
