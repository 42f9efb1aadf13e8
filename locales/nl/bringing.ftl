# Bringing in subscribers of another newsletter system, for employees.

bringing-title = Abonnees inlezen
bringing-lead = Lees een lijst in van mensen die bij uw vorige nieuwsbrief al ja zeiden.
bringing-no-mail = Niemand krijgt een mail door dit inlezen. Deze mensen bevestigden hun aanmelding al eerder.
bringing-left-stays = Wie zich hier afmeldde, komt niet terug. Wie een account heeft, zet de nieuwsbrief daar zelf aan.
bringing-steps = Wij controleren eerst elke regel. Daarna beslist u. Pas dan lezen wij de lijst in.
bringing-kept = Het bestand ligt hier versleuteld, hoogstens een dag. Na het inlezen vernietigen wij het meteen.
bringing-format-title = Zo ziet het bestand eruit
bringing-format = Een CSV met een kop: UTF-8 of Windows-1252, met puntkomma's, komma's of tabs.
bringing-limits = Hoogstens 12 MB en 200.000 regels. De volgorde van de kolommen is vrij.
bringing-format-caption = De kolommen
bringing-column = Kolom
bringing-required = Verplicht
bringing-holds = Wat erin staat
bringing-example = Voorbeeld
bringing-yes = Ja
bringing-no = Nee
bringing-column-email = Een e-mailadres.
bringing-column-name = Telt alleen samen met een achternaam.
bringing-column-family = Zonder tussenvoegsel.
bringing-column-language = nl of en. Leeg is nl.
bringing-column-day = De dag van de toestemming: 22-11-2026 of 2026-11-22.
bringing-form-title = Lijst kiezen
bringing-file = CSV-bestand
bringing-file-hint = Hoogstens 12 MB en 200.000 regels.
bringing-file-again = Kies het bestand opnieuw: een browser onthoudt dat niet.
bringing-evidence = Waar en hoe zeiden deze mensen ja?
bringing-evidence-hint = Dit bewaren wij als bewijs bij elke toestemming. Bijvoorbeeld: "Formulier op onze oude website, met een bevestiging per mail." Zet er geen namen in.
bringing-evidence-missing = Schrijf op waar en hoe deze mensen ja zeiden
# $most: a number
bringing-evidence-too-long = Schrijf dit in hoogstens { $most } tekens op
bringing-agreed = Deze mensen zeiden zelf ja, en wij kunnen dat laten zien.
bringing-agreed-missing = Zet een vinkje als deze mensen zelf ja zeiden
bringing-submit = Lijst controleren
bringing-lists = Laatste lijsten
bringing-lists-caption = De laatste 20 lijsten
bringing-no-lists = Er zijn nog geen lijsten.
bringing-when = Wanneer
bringing-state = Stand
bringing-rows = Regels
bringing-added = Ingelezen

bringing-file-empty = Kies een bestand waar iets in staat
bringing-file-binary = Dit is geen CSV-bestand. Sla het werkblad op als CSV en kies dat bestand.
bringing-file-utf16 = Dit bestand is als Unicode-tekst (UTF-16) opgeslagen. Sla het op als CSV UTF-8.
bringing-file-too-large = Dit bestand is groter dan 12 MB. Splits het in delen.
bringing-file-too-many-rows = Dit bestand heeft meer dan 200.000 regels. Splits het in delen.
bringing-file-no-rows = Het bestand heeft geen regels onder de kop. Kies een bestand met regels.
# $row: a number
bringing-file-row-too-long = Regel { $row } houdt niet op. Zoek naar een aanhalingsteken dat niet is gesloten.
bringing-file-too-many-columns = Regel { $row } heeft te veel kolommen. Hoogstens 256 kan.
bringing-file-no-header = Zet een kop boven de regels, zoals: email;toestemming_op.
# $names: names of columns
bringing-file-missing = Deze kolommen ontbreken: { $names }.
bringing-file-twice = Deze kolommen staan er twee keer in: { $names }.
bringing-file-unknown = Haal deze kolommen weg, want wij kennen ze niet: { $names }.
bringing-column-without-name = een kolom zonder naam

bringing-state-received = Wordt gecontroleerd
bringing-state-checked = Gecontroleerd
bringing-state-bringing-in = Wordt ingelezen
bringing-state-done = Klaar
bringing-state-expired = Verlopen
bringing-state-discarded = Niet ingelezen

bringing-list-title = Lijst met abonnees
# $when: a moment
bringing-list-of = Lijst van { $when }
# $row: a number
bringing-working = Wij zijn bij regel { $row }. Deze pagina ververst zichzelf.
bringing-dry = Er is nog niemand ingelezen. Kloppen de aantallen? Lees de lijst dan in.
bringing-dry-faults = Regels met een fout slaan wij over.
# $count: a number
bringing-take-over = Lees { $count } mensen in
# $count: a number
bringing-done = De lijst is ingelezen. Nieuwe abonnees: { $count }. Het bestand is vernietigd.
bringing-nobody = Er is niemand om in te lezen. Het bestand is vernietigd.
bringing-expired = Niemand besloot binnen een dag over deze lijst. Het bestand is vernietigd. Kies het opnieuw.
bringing-discard = Niet inlezen, bestand vernietigen
bringing-discarded = Deze lijst is niet ingelezen. Het bestand is vernietigd.
# $count, $row: numbers
bringing-broken-off = Het inlezen stopte na een dag bij regel { $row }. Nieuwe abonnees: { $count }. Het bestand is vernietigd.
bringing-broken-off-again = Kies het bestand opnieuw. Wie al is ingelezen, blijft dat.
bringing-evidence-shown = Waar en hoe zij ja zeiden
bringing-counts = Wat er met de regels gebeurt
bringing-counts-over = Wat er met de regels gebeurde
bringing-download = Uitkomst per regel downloaden (CSV)
bringing-download-kept = Hierin staan regelnummers en geen adressen. Wij bewaren dit 30 dagen.
bringing-faults = Regels met een fout
bringing-faults-caption = De eerste 100
bringing-row = Regel
bringing-what = Wat er is
bringing-outcome = Uitkomst

bringing-outcome-adding = nieuwe abonnees
bringing-outcome-added = ingelezen
bringing-outcome-known = niet ingelezen: al abonnee, afgemeld of met een account
bringing-outcome-cells = te veel of te weinig cellen
bringing-outcome-email = verkeerd e-mailadres
bringing-outcome-name = verkeerde naam
bringing-outcome-language = verkeerde taal
bringing-outcome-date = verkeerde datum
bringing-outcome-future = datum in de toekomst
bringing-outcome-no-text = van voor onze eerste tekst
bringing-outcome-old-text = van voor onze nieuwe tekst
bringing-outcome-double = dubbel

bringing-why-cells = Deze regel heeft meer of minder cellen dan de kop.
bringing-why-email = Vul een e-mailadres in, zoals naam@voorbeeld.nl.
bringing-why-name = Een naam heeft letters, streepjes en punten, en geen cijfers.
bringing-why-language = Vul nl of en in, of laat de cel leeg.
bringing-why-date = Vul een bestaande datum in, zoals 22-11-2026 of 2026-11-22.
bringing-why-future = Deze dag moet nog komen. Vul de dag van de toestemming in.
bringing-why-no-text = Op die dag was er nog geen tekst om ja op te zeggen.
bringing-why-old-text = Sinds die dag vragen wij iets anders. Vraag deze persoon opnieuw.
bringing-why-double = Dit adres met deze naam staat hoger in het bestand.
