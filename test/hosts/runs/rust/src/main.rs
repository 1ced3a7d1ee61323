//! Sums of counts.txt, by their first word, into sums.txt.
use std::collections::BTreeMap;
use std::fs;

fn main() -> std::io::Result<()> {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for line in fs::read_to_string("counts.txt")?.lines() {
        let mut words = line.split_whitespace();
        if let (Some(name), Some(Ok(count))) = (words.next(), words.next().map(str::parse::<u64>)) {
            *sums.entry(name.to_string()).or_default() += count;
        }
    }
    let mut buffer = itoa::Buffer::new();
    let lines: Vec<String> = sums.iter().map(|(name, sum)| format!("{name} {}\n", buffer.format(*sum))).collect();
    fs::write("sums.txt", lines.concat())
}
