# /privacy/gegevens: which data we use for what, made from the processing register, and the register as a file.

register-title = Which data, and what for
register-lead = For each purpose you see which data this portal uses. You also read why that is allowed.
register-made-from = This page comes straight from the register that the portal works with.
register-later = Is a part added, such as repairs? Then it stands here from that day on.
register-retention-by-hand = The portal does not carry out all of these periods by itself yet.
register-about = Whose data
register-sensitivity = How sensitive data are
register-ordinary-text = Without these data we cannot help you. Think of your name.
register-sensitive-text = With these somebody can do you more harm. Think of your income.
register-special = special
register-special-text = The law gives them extra protection (GDPR article 9). Think of your health.
register-criminal = criminal
register-criminal-text = The law gives them extra protection (GDPR article 10). Think of a sentence.
register-only-ordinary = This portal uses only ordinary data at present.
register-guarded = These data in this portal are more than ordinary:
register-general = What goes for everything
register-transfers = Outside Europe
register-no-transfers = We do not pass these data on outside the European Economic Area.
register-security-title = How we protect them
register-security = Data are stored encrypted, with a key per person. Nobody can read passwords back. Every change leaves a trace. Connections are encrypted. Who guesses a password too often has to wait.
register-download = The register as a file
register-download-text = This is our register as the law asks for it (GDPR article 30).
register-csv = Register as a table (CSV, for Excel)
register-json = Register for computers (JSON)
register-file-name = processing-register
