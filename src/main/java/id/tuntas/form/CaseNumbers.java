package id.tuntas.form;

/** Gives out case numbers: {@code <kab/kota>-<yy>-<6-digit sequence>-<check digit>}. */
public interface CaseNumbers {

    /**
     * The next number of a kabupaten/kota, in the transaction of the caller.
     *
     * @param region 4-digit Kemendagri code
     */
    String next(String region);
}
