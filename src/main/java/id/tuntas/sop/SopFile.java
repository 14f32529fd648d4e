package id.tuntas.sop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file of a SOP folder under its resource name, which is the same for packed and external folders.
 *
 * @param name processes/&lt;slug&gt;/&lt;file&gt; or forms/&lt;slug&gt;/&lt;file&gt;
 * @param content the bytes as they are deployed
 */
record SopFile(String name, byte[] content) {

    static SopFile of(String name, String content) {
        return new SopFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    boolean isBpmn() {
        return name.endsWith(".bpmn");
    }

    boolean isDmn() {
        return name.endsWith(".dmn");
    }

    boolean isForm() {
        return name.endsWith(".form");
    }

    /** File name without folder and extension. */
    String baseName() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.substring(0, file.lastIndexOf('.'));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SopFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
