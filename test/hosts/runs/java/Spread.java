import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** Mean and spread of weights.txt, into spread.txt. */
class Spread {
  public static void main(String[] args) throws Exception {
    DescriptiveStatistics weights = new DescriptiveStatistics();
    for (String line : Files.readAllLines(Path.of("weights.txt"))) weights.addValue(Double.parseDouble(line));
    Files.writeString(
        Path.of("spread.txt"),
        String.format(Locale.ROOT, "%.6f %.6f%n", weights.getMean(), weights.getStandardDeviation()));
  }
}
