import edu.harvard.hul.ois.jhove.ErrorMessage;
import edu.harvard.hul.ois.jhove.JhoveBase;
import edu.harvard.hul.ois.jhove.Message;
import edu.harvard.hul.ois.jhove.RepInfo;
import edu.harvard.hul.ois.jhove.module.PdfModule;
import java.io.RandomAccessFile;
import java.util.ArrayList;

/** What JHOVE's module for PDF says of each file: its path, a tab, its status and errors. JHOVE's own command line is in no public repository. */
class JhoveStatus {
  public static void main(String[] paths) throws Exception {
    for (String path : paths) {
      RepInfo info = new RepInfo(path);
      PdfModule module = new PdfModule();
      module.setBase(new JhoveBase());
      module.setDefaultParams(new ArrayList<>());
      try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
        module.parse(file, info);
      }
      String status =
          info.getWellFormed() != RepInfo.TRUE ? "not well-formed" : info.getValid() == RepInfo.TRUE ? "valid" : "well-formed, not valid";
      for (Message message : info.getMessage()) {
        if (message instanceof ErrorMessage) status += ", " + message.getId() + " " + message.getMessage();
      }
      System.out.println(path + "\t" + status);
    }
  }
}
