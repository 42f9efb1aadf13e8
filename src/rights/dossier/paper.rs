//! The dossier on paper: the same chapters as PDF. It is laid out whole, so it is the one shape whose memory grows with what somebody has. What
//! would take more pages than anybody reads is left out; the page says the same. No more than two are laid out at once, whoever asks.

use std::sync::Arc;

use letters::{Block, Chapter, DossierPaper, Language, LetterError};
use time::OffsetDateTime;
use tokio::sync::Semaphore;

use super::collect::Dossier;
use super::not_in_it::NOT_IN_IT;
use super::shown::{CategoryView, ItemView, Shape, categories};
use crate::kernel::dates;
use crate::kernel::lang::Lang;
use crate::kernel::organisation::Organisation;
use crate::kernel::register::Right;
use crate::organisation::sender;
use crate::platform::error::{Error, Result};
use crate::platform::messages::Messages;
use crate::platform::personal_data::PersonalData;
use crate::rights::review;
use crate::statement;

/// One takes up to a hundred megabytes and a processor for most of a second: a crowd would take the server down.
static LAYING_OUT: Semaphore = Semaphore::const_new(2);

/// None when it is more than paper is for.
pub async fn print(dossier: &Dossier, lang: Lang) -> Result<Option<Vec<u8>>> {
    let t = Messages::new(lang);
    let mut chapters = vec![];
    for source in dossier.filled() {
        chapters.push(chapter(dossier, source, t).await?);
    }
    chapters.extend([not_in_it(dossier, t), purposes(dossier, t), rights(dossier, t)]);
    let left_out = review::words::left_out(t, &dossier.left_out());
    let sheet = Sheet { t, made_at: dossier.made_at, left_out, who: dossier.app.settings.organisation.now(), chapters };
    let turn = LAYING_OUT.acquire().await.map_err(|_| Error::Internal("nothing is laid out any more".into()))?;
    // Laying out is work for a processor, not for a thread that serves pages.
    let printed = tokio::task::spawn_blocking(move || {
        let _until_it_is_done = turn;
        sheet.print()
    })
    .await;
    match printed.map_err(|_| Error::Internal("a dossier broke off".into()))? {
        Ok(pdf) => Ok(Some(pdf)),
        Err(LetterError::TooLong) => Ok(None),
        Err(error) => Err(Error::Internal(error.to_string())),
    }
}

struct Sheet {
    t: Messages,
    made_at: OffsetDateTime,
    left_out: Vec<String>,
    who: Arc<Organisation>,
    chapters: Vec<Chapter>,
}

impl Sheet {
    fn print(&self) -> Result<Vec<u8>, LetterError> {
        let (t, lang) = (self.t, self.t.lang());
        let lead = t.dossier_lead(dates::long_with_time(self.made_at, lang));
        let opening: Vec<Block> = [lead, t.dossier_of_others().to_owned()]
            .into_iter()
            .chain(self.left_out.clone())
            .map(Block::Paragraph)
            .collect();
        let language = match lang {
            Lang::Nl => Language::Nl,
            Lang::En => Language::En,
        };
        letters::dossier(&DossierPaper {
            sender: sender(&self.who, lang),
            language,
            title: &t.dossier_title(&*self.who.name),
            date: dates::amsterdam_day(self.made_at),
            about: &[],
            opening: &opening,
            chapters: &self.chapters,
        })
    }
}

async fn chapter(dossier: &Dossier, source: &'static dyn PersonalData, t: Messages) -> Result<Chapter> {
    let shape = Shape::of(dossier, source.chapter(), t).under_headings();
    let about = source.chapter().about.map(|about| Block::Paragraph(about.say(t.lang()).to_owned()));
    let mut blocks: Vec<Block> = about.into_iter().collect();
    let (mut walk, mut rows, mut place) = (dossier.walk(source), vec![], None);
    while let Some((record, items)) = walk.next().await? {
        if dossier.records.len() > 1 && place != Some(record.kind) {
            blocks.extend(table(&shape, std::mem::take(&mut rows)));
            blocks.push(Block::Heading(record.kind.said().say(t.lang()).to_owned()));
            place = Some(record.kind);
        }
        for item in items.iter().map(|item| shape.item(record, item)) {
            match item.withheld {
                Some(ground) => blocks.push(Block::Paragraph(withheld(t, ground))),
                None if shape.is_table() => rows.push(item.values.into_iter().map(|value| value.text).collect()),
                None => blocks.push(pairs(t, item)),
            }
        }
    }
    blocks.extend(table(&shape, rows));
    Ok(Chapter { title: source.chapter().title.say(t.lang()).to_owned(), blocks })
}

fn table(shape: &Shape, rows: Vec<Vec<String>>) -> Option<Block> {
    let columns = shape.columns().into_iter().map(str::to_owned).collect();
    (!rows.is_empty()).then_some(Block::Rows { columns, rows })
}

fn withheld(t: Messages, ground: &str) -> String {
    format!("{}. {}", t.dossier_withheld(), t.dossier_withheld_ground(ground))
}

fn pairs(t: Messages, item: ItemView) -> Block {
    let values = item.values.into_iter().filter(|value| !value.text.is_empty());
    let files = item.files.into_iter().map(|(path, _)| (t.dossier_file().to_owned(), path));
    Block::Pairs(values.map(|value| (value.label.to_owned(), value.text)).chain(files).collect())
}

fn not_in_it(dossier: &Dossier, t: Messages) -> Chapter {
    let lang = t.lang();
    let left = NOT_IN_IT.iter().map(|left| (left.what.say(lang).to_owned(), left.why.say(lang).to_owned()));
    let nothing = dossier.empty().map(|source| source.chapter().title.say(lang).to_owned()).collect();
    let blocks =
        vec![Block::Pairs(left.collect()), Block::Heading(t.dossier_nothing().to_owned()), Block::List(nothing)];
    Chapter { title: t.dossier_not_included().to_owned(), blocks }
}

fn purposes(dossier: &Dossier, t: Messages) -> Chapter {
    let mut blocks = vec![Block::Paragraph(t.dossier_purposes_lead().to_owned())];
    for category in categories(dossier) {
        let view = CategoryView::new(dossier, t, category);
        blocks.push(Block::Heading(view.title.to_owned()));
        blocks.extend(view.purposes.into_iter().map(|purpose| {
            let pairs = [
                (t.dossier_purpose(), purpose.what.to_owned()),
                (t.dossier_basis(), purpose.basis),
                (t.dossier_recipients(), purpose.recipients),
                (t.dossier_kept(), purpose.kept),
                (t.dossier_source(), purpose.source.to_owned()),
            ];
            Block::Pairs(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
        }));
    }
    Chapter { title: t.dossier_purposes().to_owned(), blocks }
}

fn rights(dossier: &Dossier, t: Messages) -> Chapter {
    let names = Right::ALL.into_iter().map(|right| statement::right_name(t, right).to_owned()).collect();
    let ask = format!("{} {}/privacy/rechten", t.dossier_rights_ask(), dossier.app.settings.url);
    let said = [
        (t.dossier_disclosed(), t.dossier_disclosed_text()),
        (t.dossier_decisions(), t.dossier_decisions_text()),
        (t.dossier_transfers(), t.dossier_transfers_text()),
    ];
    let blocks = vec![
        Block::Paragraph(t.dossier_rights_lead().to_owned()),
        Block::List(names),
        Block::Paragraph(ask),
        Block::Paragraph(t.dossier_complaint().to_owned()),
        Block::Pairs(said.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()),
    ];
    Chapter { title: t.dossier_rights().to_owned(), blocks }
}
