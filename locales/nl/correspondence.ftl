# Letters about a request: what the law wants said, and what stands around it.

correspondence-subject-receipt = Wij hebben uw verzoek gekregen
correspondence-subject-identity = Wij willen weten of u het bent
correspondence-subject-extension = Het antwoord op uw verzoek duurt langer
correspondence-subject-answer = Ons antwoord op uw verzoek
correspondence-subject-partial = Ons antwoord op uw verzoek: wij doen een deel
correspondence-subject-refusal = Ons antwoord op uw verzoek: wij doen het niet
correspondence-subject-not-established = Uw verzoek stopt: wij weten niet of u het bent
correspondence-subject-withdrawn = U trok uw verzoek in

correspondence-number = Ons kenmerk
correspondence-request = Uw verzoek
correspondence-received = Gekregen op
correspondence-salutation = Beste { $name },
correspondence-closing = Met vriendelijke groet,
# $association: the legal name
correspondence-signature =
    Privacycoördinator
    { $association }
correspondence-enclosures = Bijlagen

correspondence-when = Wanneer u antwoord krijgt
# $day: a date in words
correspondence-until = U krijgt uiterlijk op { $day } antwoord (AVG artikel 12 lid 3).
correspondence-clock-stopped = De tijd voor ons antwoord staat stil tot u reageert.
correspondence-clock-silence = Horen wij niets? Dan kunnen wij uw verzoek niet uitvoeren. U krijgt daarover een brief.
correspondence-free = Uw verzoek kost u niets (AVG artikel 12 lid 5).

correspondence-doubt = Waarom wij dit vragen
correspondence-code = Uw code
correspondence-code-is = Uw code is { $code }.
correspondence-code-how = Vul de code in op { $url }. Of bel ons op { $phone } en noem de code.
# $day: a date in words
correspondence-code-until = De code werkt tot en met { $day }, en maar één keer.
correspondence-no-copy = Stuur ons geen kopie van uw paspoort of identiteitskaart. Die hebben wij niet nodig.

correspondence-why-longer = Waarom het langer duurt
# $day: a date in words
correspondence-extended-until = U krijgt uiterlijk op { $day } antwoord.
correspondence-extended-once = Wij mogen dit één keer doen (AVG artikel 12 lid 3).

correspondence-done = Wat wij deden
correspondence-withheld = Wat wij niet deden, en waarom
correspondence-refused = Waarom wij uw verzoek niet uitvoeren
# $day: a date in words
correspondence-not-established = Wij vroegen u op { $day } om te laten zien wie u bent. Dat is niet gelukt. Zo geven wij uw gegevens nooit aan een ander.
correspondence-ask-again = U mag altijd opnieuw een verzoek doen. Ook dat kost u niets.
# $day: a date in words
correspondence-withdrawn = U trok uw verzoek op { $day } in. Wij doen er dus niets meer mee.

correspondence-remedies = Bent u het er niet mee eens?
correspondence-remedies-how = U kunt kiezen. U mag ook meer dan één ding doen.
# $officer: an e-mail address
correspondence-remedy-us = Praat met ons. Bel { $phone }, of mail onze functionaris gegevensbescherming: { $officer }.
correspondence-remedy-authority = Klaag bij de toezichthouder: de Autoriteit Persoonsgegevens, www.autoriteitpersoonsgegevens.nl (AVG artikel 77).
# $weeks: a number
correspondence-remedy-court = Ga naar de rechter met een verzoek aan de rechtbank (verzoekschrift). Doe dat binnen { $weeks } weken nadat u deze brief kreeg (UAVG artikel 35).

correspondence-questions = Hebt u een vraag?
# $hours: when somebody answers
correspondence-contact = Bel ons op { $phone } ({ $hours }). Noem dan ons kenmerk: { $number }.
