#pragma once

/*
 * The directory with the application: unpacked earlier, or now. `own` is the path of this program. Ends the process where no directory can take
 * programs, and says of each what is in the way.
 */
const char *unpacked(const char *own);
