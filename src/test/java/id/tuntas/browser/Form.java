package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A form on the screen, filled in by mouse and keyboard. Fields are named by their keys, choices by what people read. */
class Form {

    private static final String FIELD = ".fjs-form-field:not(.fjs-form-field-group):not(.fjs-form-field-dynamiclist)";

    private static final Pattern LEADING_ZERO = Pattern.compile("\\b0(?=\\d/)");

    private final Page page;
    private final String place;
    private String row = " ";

    Form(Page page, String place) {
        this.page = page;
        this.place = place;
    }

    /** The fields of one row of a list, counted from 0. */
    Form row(int number) {
        Form form = new Form(page, place);
        form.row = " .fjs-repeat-row-container >> nth=" + number + " >> ";
        return form;
    }

    Locator field(String key) {
        String id = "[id$='Field_" + key + "'], [id*='Field_" + key + "-'], [id*='Field_" + key + "_']";
        return page.locator(place + row + FIELD + ":has(" + id + ")").first();
    }

    Form choose(String key, String... labels) {
        for (String label : labels) {
            field(key)
                    .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                    .first()
                    .check();
        }
        return this;
    }

    Form select(String key, String label) {
        field(key).locator(".fjs-input-group").first().click();
        field(key)
                .locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        return this;
    }

    /** The choice at a place of the list, whether the list stands open or has to be opened. */
    Form pick(String key, int place) {
        Locator field = field(key);
        if (field.locator(".fjs-input-group").count() > 0) {
            // Who comes to it by the Tab key finds it open.
            if (field.locator(".fjs-dropdownlist-item").count() == 0) {
                field.locator(".fjs-input-group").first().click();
            }
            field.locator(".fjs-dropdownlist-item").nth(place).click();
        } else {
            field.locator("input").nth(place).check();
        }
        return this;
    }

    /** @param time as people write it, for example 09:30 */
    Form time(String key, String time) {
        Locator input = field(key).locator(".fjs-timepicker input");
        input.fill(time);
        input.press("Enter");
        input.press("Tab");
        return this;
    }

    Form write(String key, String text) {
        Locator input = field(key).locator("input, textarea").first();
        input.fill(text);
        input.blur();
        return this;
    }

    /** What was written into a field, to be looked at again. */
    record Text(Form form, String key, String text) {
        boolean stays() {
            return form.holds(key, text);
        }
    }

    Text text(String key, String text) {
        return new Text(this, key, text);
    }

    /** Whether the field shows the text; a date loses its leading zeros on the screen. */
    boolean holds(String key, String text) {
        String shown = field(key).locator("input, textarea").first().inputValue();
        return shown.equals(text) || shown.equals(LEADING_ZERO.matcher(text).replaceAll(""));
    }

    /** @param date as people write it, for example 20/11/2026 */
    Form date(String key, String date) {
        Locator input =
                field(key).locator("input.flatpickr-input, input.fjs-input").first();
        input.fill(date);
        input.press("Enter");
        input.press("Tab");
        return this;
    }

    Form check(String key) {
        field(key).locator("input[type=checkbox]").check();
        return this;
    }

    Locator button() {
        return page.locator(
                place.equals(".modal-dialog") ? ".modal-footer .btn-primary" : place + " .form-actions .btn-primary");
    }

    /** Sends the form; the server takes it. */
    void complete() {
        assertThat(button()).isEnabled();
        button().click();
        assertThat(page.locator(place + " .fjs-container form")).hasCount(0);
    }

    /** Sends the form, whatever becomes of it. */
    void send() {
        assertThat(button()).isEnabled();
        button().click();
    }
}
