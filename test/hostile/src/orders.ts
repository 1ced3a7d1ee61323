/** Ten ways in which text gives an order to a terminal, or makes a reader see another text than the one that is there. */
export const orders = [
  // The title of the window.
  '\u001b]0;31337\u0007',
  // A report that is typed into the shell.
  '\u001b[31337n',
  // The clipboard.
  '\u001b]52;c;MzEzMzc=\u0007',
  // A string for the terminal itself.
  '\u001bP31337\u001b\\',
  // The eight-bit forms, of a sequence and of a title.
  '\u009b31337n',
  '\u009d0;31337\u009c',
  // A reset, and another screen.
  '\u001bc\u001b[?1049h',
  // A colour.
  '\u001b[35m',
  // What takes back what stood there.
  '\b\b\u007f',
  // Text from right to left, and text that is not seen.
  '\u202e\u2066\u200b\u{e0041}',
] as const;
